import type { Graph } from "@/lib/graph/graph";

/** The namespace that what is chosen is, or lies in; `null` where there is none to open or fold. */
export function foldable(
  { nodes, islands }: Graph,
  chosenId: string | null,
): { id: string; label: string; isFolded: boolean } | null {
  const node = nodes.find(({ id }) => id === chosenId);
  if (node?.folded) return { id: node.id, label: node.label, isFolded: true };
  const islandId = node?.islandId ?? chosenId;
  const island = islands.find(({ id }) => id === islandId);
  return island ? { id: island.id, label: island.label, isFolded: false } : null;
}
