import type { Edge } from "./edge";
import { failedPerSecond } from "./failed-rate";
import { LEAST_EXPLAINED, passableRatio, type Station, stationsFrom } from "./failure-links";
import { failureOrder } from "./failure-order";
import { isUnhealthy } from "./health";

/** Edges where failures start, and those that only pass them on. */
export type Culprit = {
  /** Several where only together they explain enough, or where each alone might. */
  originIds: string[];
  /** The blast path, nearest first. */
  sufferingIds: string[];
  /** The share of what fails at each of the suffering that the origins explain: half or more. */
  explainedRatios: Record<string, number>;
  /** The least of these. */
  explainedRatio: number;
};

/** What an edge's failures come down to: `explainedRatio` of them start at the origins. */
type Blame = { originIds: string[]; explainedRatio: number; hops: number };

/** `blame` is what follows to the very end, `direct` stops at the first callees. */
type Traced = { blame: Blame; direct: Blame };

/**
 * Told from the rates alone, as far as the edges reach: an unhealthy edge suffers from callees of
 * its callee where these fail often enough to explain at least half of its failures. An unhealthy
 * edge that no culprit names stands for itself. `namespaces` are those that the answer is about, of
 * which none means all.
 */
export function culpritsFromEdges(
  edges: readonly Edge[],
  namespaces: readonly string[],
): Culprit[] {
  const unhealthy = edges.filter(isUnhealthy);
  const blameOf = blamesFrom(stationsFrom(edges, namespaces), unhealthy);
  const keyOf = memoized((originIds: string[]) => JSON.stringify(originIds));
  const groups = new Map<string, Suffering>();
  for (const edge of unhealthy) {
    const blame = blameOf(edge);
    if (blame === null) continue;
    const key = keyOf(blame.originIds);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [{ edge, blame }]);
    else known.push({ edge, blame });
  }
  return [...groups]
    .map(([key, suffering]) => ({ key, suffering, failed: failedOf(suffering) }))
    .sort((a, b) => b.failed - a.failed || (a.key < b.key ? -1 : 1))
    .map(({ suffering }) => toCulprit(suffering));
}

type Suffering = { edge: Edge; blame: Blame }[];

function toCulprit(suffering: Suffering): Culprit {
  const nearestFirst = suffering.toSorted(
    (a, b) =>
      a.blame.hops - b.blame.hops ||
      failedPerSecond(b.edge) - failedPerSecond(a.edge) ||
      (a.edge.id < b.edge.id ? -1 : 1),
  );
  return {
    originIds: nearestFirst[0]?.blame.originIds ?? [],
    sufferingIds: nearestFirst.map(({ edge }) => edge.id),
    explainedRatios: Object.fromEntries(
      suffering.map(({ edge, blame }) => [edge.id, blame.explainedRatio]),
    ),
    explainedRatio: Math.min(...suffering.map(({ blame }) => blame.explainedRatio)),
  };
}

function failedOf(suffering: Suffering): number {
  return suffering.reduce((sum, { edge }) => sum + failedPerSecond(edge), 0);
}

/** For any unhealthy edge, what it suffers from, or `null` where its failures start at itself. */
function blamesFrom(stationOf: (edge: Edge) => Station | null, unhealthy: readonly Edge[]) {
  const passingTo = memoized((edge: Edge): Station | null => {
    const station = stationOf(edge);
    if (station === null) return null;
    const ratio = passableRatio(edge) * station.explanation.ratio;
    return ratio >= LEAST_EXPLAINED ? station : null;
  });
  const { inOrder, loopOf } = failureOrder(unhealthy, passingTo);
  const traced = new Map<string, Traced>();

  function blameOf(edge: Edge): Blame | null {
    const found = loopOf(edge) === null ? traced.get(passingTo(edge)?.key ?? "") : undefined;
    if (found === undefined) return null;
    const ratio = passableRatio(edge);
    const { blame, direct } = found;
    const reached = ratio * blame.explainedRatio >= LEAST_EXPLAINED ? blame : direct;
    return { ...reached, explainedRatio: ratio * reached.explainedRatio };
  }

  for (const station of inOrder) traced.set(station.key, trace(station, blameOf, loopOf));
  return blameOf;
}

function trace(
  { explanation }: Station,
  blameOf: (edge: Edge) => Blame | null,
  loopOf: (edge: Edge) => string[] | null,
): Traced {
  const { causes, ratio, partOf } = explanation;
  const ends = causes.map((cause) => ({
    part: partOf(cause),
    blame: blameOf(cause) ?? {
      originIds: loopOf(cause) ?? [cause.id],
      explainedRatio: 1,
      hops: 0,
    },
  }));
  const direct = { originIds: causes.map(({ id }) => id).sort(), explainedRatio: ratio, hops: 1 };
  return {
    direct,
    blame: {
      originIds: [...new Set(ends.flatMap(({ blame }) => blame.originIds))].sort(),
      explainedRatio: ends.reduce((sum, { part, blame }) => sum + part * blame.explainedRatio, 0),
      hops: 1 + Math.min(...ends.map(({ blame }) => blame.hops)),
    },
  };
}

/** Works each thing out once; things are told apart by identity. */
function memoized<Thing, Value>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const made = new Map<Thing, Value>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const value = make(thing);
    made.set(thing, value);
    return value;
  };
}
