import type { Edge } from "./edge";
import { type Endpoint, endpointKey } from "./endpoint";
import { failedPerSecond, trafficPerSecond } from "./failed-rate";
import { failedFrom } from "./failing-callers";
import { isUnhealthy } from "./health";
import { isEndOf } from "./scope";
import { strongComponents } from "./strong-components";

/** Calls of one service that explain what it answers wrongly to its own callers. */
type Explanation = {
  causes: Edge[];
  /** The share of those answers that the causes explain together, and each cause's part of it. */
  ratio: number;
  partOf: (cause: Edge) => number;
};

/** Where an edge ends. Callers that may be on a circle of failures with it see another station. */
export type Station = { key: string; explanation: Explanation };

export const LEAST_EXPLAINED = 0.5;

/** The least share of an edge's failures that the callee's app may have passed on. */
export function passableRatio(edge: Edge): number {
  const failed = failedPerSecond(edge);
  return failed <= 0 ? 0 : passablePerSecond(edge).least / failed;
}

/**
 * Failures that the callee's app answered, and so may have passed on. What the mesh, a policy or an
 * injected fault failed in between never reached the app. Among those of unknown owner are denied
 * requests, which are no failures: all of the denied at the most, and at the least those that no
 * policy and no fault may have denied. TCP tells of no answers: a connection that fails may be why
 * others fail, and passes nothing on itself.
 */
function passablePerSecond(edge: Edge): { least: number; most: number } {
  if (edge.protocol === "tcp") return { least: 0, most: 0 };
  const { app, unknown, mesh, policy, injected } = edge.owners;
  const denied = (edge.deniedRatio ?? 0) * trafficPerSecond(edge); // none that anyone told of
  const passable = (unknownDenied: number) => {
    const failedUnknown = Math.max(0, unknown - Math.max(0, unknownDenied));
    return Math.max(0, Math.min(app + failedUnknown, failedPerSecond(edge) - mesh));
  };
  return { least: passable(denied), most: passable(denied - policy - injected) };
}

/**
 * Answers, for any edge, where it ends, or `null` where nothing can be passed on from further down.
 * What a callee's calls explain is shared among its callers, by the most that each may suffer, so
 * all of them must be known: of an answer about some namespaces, nothing is told where an edge ends
 * in another. Where one workload of the callee is behind what fails, its own calls alone explain it.
 */
export function stationsFrom(
  edges: readonly Edge[],
  namespaces: readonly string[],
): (edge: Edge) => Station | null {
  const passable = new Map<string, number>();
  const callees = new Map<string, Edge[]>();
  const keyOf = keysOf(edges);
  for (const edge of edges) {
    const { source, destination } = keyOf(edge);
    passable.set(destination, (passable.get(destination) ?? 0) + passablePerSecond(edge).most);
    if (!isUnhealthy(edge) || failedPerSecond(edge) <= 0) continue;
    const known = callees.get(source);
    if (known === undefined) callees.set(source, [edge]);
    else known.push(edge);
  }
  const circleOf = circlesOf(edges, keyOf);
  const stations = new Map<string, Station>();

  /** What is on a circle with the edge itself counts only where the rest does not explain enough. */
  function explanationAt(key: string, circle: number | null, via: string | null): Explanation {
    const rateOf = via === null ? failedPerSecond : (edge: Edge) => failedFrom(edge, via);
    const failing = (callees.get(key) ?? [])
      .filter((edge) => rateOf(edge) > 0)
      .toSorted((a, b) => rateOf(b) - rateOf(a) || (a.id < b.id ? -1 : 1));
    const total = passable.get(key) ?? 0;
    const further = failing.filter((edge) => circleOf(keyOf(edge).destination) !== circle);
    const alone = explained(circle === null ? [] : further, total, rateOf);
    return alone.causes.length > 0 ? alone : explained(failing, total, rateOf);
  }

  return (edge) => {
    const { source, destination } = keyOf(edge);
    const { destination: callee, worseWorkload } = edge;
    if (!passesThrough(callee) || !isEndOf(callee, namespaces)) return null;
    if (passableRatio(edge) <= 0) return null;
    const circle = circleOf(destination);
    const isOnCircle = circleOf(source) === circle;
    const via = worseWorkload?.name ?? null;
    const key = [isOnCircle ? "on" : "to", destination, ...(via === null ? [] : [via])].join(" ");
    const station = stations.get(key) ?? {
      key,
      explanation: explanationAt(destination, isOnCircle ? circle : null, via),
    };
    stations.set(key, station);
    return station;
  };
}

/** Nobody knows whose calls meet in an unknown end, and what is outside tells of no calls. */
function passesThrough({ kind }: Endpoint): boolean {
  return kind !== "unknown" && kind !== "external";
}

/**
 * Callees that explain half on their own, each of them; else the largest that do so together. The
 * callers of a service share what its callees fail: no more is claimed for all than there is.
 */
function explained(callees: Edge[], total: number, rateOf: RateOf): Explanation {
  const alone = callees.filter((edge) => rateOf(edge) >= LEAST_EXPLAINED * total);
  const causes =
    alone.length > 0 ? alone : fewestTogether(callees, LEAST_EXPLAINED * total, rateOf);
  const sum = causes.reduce((rate, edge) => rate + rateOf(edge), 0);
  if (total <= 0 || causes.length === 0) return { causes: [], ratio: 0, partOf: () => 0 };
  return {
    causes,
    ratio: Math.min(1, sum / total),
    partOf: (cause) => rateOf(cause) / Math.max(total, sum),
  };
}

function fewestTogether(callees: Edge[], enough: number, rateOf: RateOf): Edge[] {
  let sum = 0;
  const last = callees.findIndex((edge) => {
    sum += rateOf(edge);
    return sum >= enough;
  });
  return callees.slice(0, last + 1);
}

type RateOf = (edge: Edge) => number;

type Ends = { source: string; destination: string };

function keysOf(edges: readonly Edge[]): (edge: Edge) => Ends {
  const ends = new Map(
    edges.map((edge) => [
      edge,
      { source: endpointKey(edge.source), destination: endpointKey(edge.destination) },
    ]),
  );
  return (edge) => ends.get(edge) ?? { source: "", destination: "" };
}

/** Services that reach each other over unhealthy edges have one number. */
function circlesOf(
  edges: readonly Edge[],
  keyOf: (edge: Edge) => Ends,
): (key: string) => number | null {
  const numbers = new Map<string, number>();
  const arrows: number[][] = [];
  const numberOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, arrows.length);
    return arrows.push([]) - 1;
  };
  for (const edge of edges.filter(isUnhealthy)) {
    const { source, destination } = keyOf(edge);
    const callee = numberOf(destination);
    arrows[numberOf(source)]?.push(callee);
  }
  const components = strongComponents(arrows);
  return (key) => components[numbers.get(key) ?? -1] ?? null;
}
