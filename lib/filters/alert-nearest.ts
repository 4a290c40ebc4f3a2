import type { Edge } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import type { AlertClues, EndClue } from "./alert-clues";
import { nameLikeness } from "./name-likeness";

type Nearest = { kind: "edge"; edge: Edge } | { kind: "service"; endpoint: Endpoint };

const LEAST_LIKENESS = 0.5;
const NAMESPACE_WEIGHT = 0.2;

/** What has names most like the alert's, or `null` where nothing is like them at all. */
export function nearestTo(clues: AlertClues, edges: readonly Edge[]): Nearest | null {
  const { source, destination } = clues;
  const edge = likeliest(edges, (one) =>
    Math.min(likeness(one.source, source), likeness(one.destination, destination)),
  );
  if (edge !== null && (source.name !== null || destination.name !== null)) {
    if (source.name !== null && destination.name !== null) return { kind: "edge", edge };
    return { kind: "service", endpoint: source.name === null ? edge.destination : edge.source };
  }
  const ends = edges.flatMap((one) => [one.source, one.destination]);
  const endpoint =
    likeliest(ends, (end) => namedLikeness(end, destination)) ??
    likeliest(ends, (end) => namedLikeness(end, source));
  return endpoint === null ? null : { kind: "service", endpoint };
}

/** The first of the likeliest, so that among equals the worst edge wins. */
function likeliest<T>(all: readonly T[], likenessOf: (one: T) => number): T | null {
  let best: { one: T; likeness: number } | null = null;
  for (const one of all) {
    const own = likenessOf(one);
    if (own >= LEAST_LIKENESS && (best === null || own > best.likeness))
      best = { one, likeness: own };
  }
  return best?.one ?? null;
}

/** An end that nobody names is like any other. */
function likeness(endpoint: Endpoint, clue: EndClue): number {
  return clue.name === null ? 1 : namedLikeness(endpoint, clue);
}

function namedLikeness(endpoint: Endpoint, { namespace, name }: EndClue): number {
  if (name === null) return 0;
  const isPlaced = namespace === null || endpoint.namespace === namespace;
  return (
    nameLikeness(endpoint.name, name) * (1 - NAMESPACE_WEIGHT) + (isPlaced ? NAMESPACE_WEIGHT : 0)
  );
}
