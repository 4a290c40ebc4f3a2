import type { Edge } from "./edge";
import type { Station } from "./failure-links";
import { strongComponents } from "./strong-components";

type FailureOrder = {
  /** The stations that failures pass, each after those it hangs on. */
  inOrder: Station[];
  /** Edges that explain each other in a circle leave open where it began: all are the origin. */
  loopOf: (edge: Edge) => string[] | null;
};

export function failureOrder(
  unhealthy: readonly Edge[],
  passingTo: (edge: Edge) => Station | null,
): FailureOrder {
  const stations = new Map<string, { station: Station; number: number }>();
  for (const edge of unhealthy) {
    const station = passingTo(edge);
    if (station === null || stations.has(station.key)) continue;
    stations.set(station.key, { station, number: stations.size });
  }
  const onward = [...stations.values()].map(({ station }) =>
    station.explanation.causes.flatMap((edge) => {
      const end = stations.get(passingTo(edge)?.key ?? "");
      return end === undefined ? [] : [{ edge, end: end.number }];
    }),
  );
  const components = strongComponents(onward.map((links) => links.map(({ end }) => end)));
  const componentOf = (number: number) => components[number] ?? -1;
  const loops = new Map<number, Set<string>>();
  const loopOfEdge = new Map<string, number>();
  for (const [start, links] of onward.entries()) {
    const component = componentOf(start);
    for (const { edge, end } of links) {
      if (componentOf(end) !== component) continue;
      loopOfEdge.set(edge.id, component);
      loops.set(component, (loops.get(component) ?? new Set()).add(edge.id));
    }
  }
  const sorted = new Map([...loops].map(([component, ids]) => [component, [...ids].sort()]));
  return {
    inOrder: [...stations.values()]
      .toSorted((a, b) => componentOf(a.number) - componentOf(b.number))
      .map(({ station }) => station),
    loopOf: ({ id }) => sorted.get(loopOfEdge.get(id) ?? -1) ?? null,
  };
}
