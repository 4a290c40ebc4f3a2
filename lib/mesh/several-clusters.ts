import type { Edge } from "./edge";

/** Whether a name alone does not tell where a thing runs. */
export function hasSeveralClusters(
  edges: readonly Pick<Edge, "source" | "destination">[],
): boolean {
  const ends = edges.flatMap(({ source, destination }) => [source, destination]);
  return new Set(ends.flatMap(({ cluster }) => cluster ?? [])).size > 1;
}
