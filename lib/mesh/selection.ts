import type { Edge } from "./edge";
import { endpointId, isWithin } from "./edge-id";
import type { Endpoint } from "./endpoint";

/** What an id of the address stands for among the edges of an answer. */
export type Selection =
  | { kind: "edge"; edge: Edge }
  | { kind: "between"; sources: Part; destinations: Part; edges: Edge[] }
  | { kind: "part"; part: Part; callers: Edge[]; inside: Edge[]; dependencies: Edge[] };

/** One endpoint, or all that lie in a namespace or cluster. */
export type Part = {
  id: string;
  isArea: boolean;
  endpoints: [Endpoint, ...Endpoint[]];
};

/** `null`: nothing in the answer has this id. Edges keep the order of the answer, worst first. */
export function selectionFromEdges(edges: readonly Edge[], id: string): Selection | null {
  const edge = edges.find((one) => one.id === id);
  if (edge) return { kind: "edge", edge };
  const [from = "", to] = id.split("~");
  return to === undefined ? partFrom(edges, from) : between(edges, from, to);
}

function partFrom(edges: readonly Edge[], id: string): Selection | null {
  const part = partOf(edges, id);
  if (part === null) return null;
  const touching = edges.map((edge) => ({
    edge,
    arrives: isWithin(edge.destination, id),
    leaves: isWithin(edge.source, id),
  }));
  const pick = (arrives: boolean, leaves: boolean) =>
    touching
      .filter((one) => one.arrives === arrives && one.leaves === leaves)
      .map(({ edge }) => edge);
  return {
    kind: "part",
    part,
    callers: pick(true, false),
    inside: pick(true, true),
    dependencies: pick(false, true),
  };
}

function between(edges: readonly Edge[], from: string, to: string): Selection | null {
  const sources = partOf(edges, from);
  const destinations = partOf(edges, to);
  const found = edges.filter(
    ({ source, destination }) => isWithin(source, from) && isWithin(destination, to),
  );
  if (sources === null || destinations === null || found.length === 0) return null;
  return { kind: "between", sources, destinations, edges: found };
}

function partOf(edges: readonly Edge[], id: string): Part | null {
  const ends = new Map(
    edges
      .flatMap(({ source, destination }) => [source, destination])
      .filter((end) => isWithin(end, id))
      .map((end) => [endpointId(end), end]),
  );
  const [first, ...others] = ends.values();
  return first ? { id, isArea: id.endsWith("/"), endpoints: [first, ...others] } : null;
}
