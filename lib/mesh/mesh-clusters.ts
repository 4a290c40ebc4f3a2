import type { Edge } from "./edge";

/**
 * The clusters of a mesh, by name: a selection shows edges of some of them, and one that is only
 * called from has no name but at an edge's source.
 */
export function meshClusters(
  called: readonly string[],
  edges: readonly Pick<Edge, "source" | "destination">[],
): string[] {
  const ends = edges.flatMap(({ source, destination }) => [source, destination]);
  return [...new Set([...called, ...ends.flatMap(({ cluster }) => cluster ?? [])])].sort();
}
