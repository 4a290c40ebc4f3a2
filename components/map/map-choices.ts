import type { Graph } from "@/lib/graph/graph";
import type { GraphChoices } from "@/lib/graph/graph-choices";
import type { useMapFilters } from "@/lib/hooks/use-map-filters";
import type { Edge } from "@/lib/mesh/edge";
import { namespaceId } from "@/lib/mesh/edge-id";

export type MapFilters = ReturnType<typeof useMapFilters>[0];

/** What the address says, in the picture's own words. */
export function choicesFromFilters(filters: MapFilters): GraphChoices {
  const { focus, hops, reach, hide, least, folding, open, fold } = filters;
  return {
    focus:
      focus === null ? null : { id: focus, hops: Number(hops), followsHealthy: reach === "all" },
    hidesHealthy: hide === "healthy",
    leastPerSecond: least,
    folding,
    openIds: open,
    foldIds: fold,
  };
}

export type ByHand = { open: string[]; fold: string[] };

/** Opened and folded namespaces once one of them is the other way round. */
export function toggled({ open, fold }: ByHand, namespaceId: string, isFolded: boolean): ByHand {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== namespaceId);
  return isFolded
    ? { open: [...without(open), namespaceId].sort(), fold: without(fold) }
    : { open: without(open), fold: [...without(fold), namespaceId].sort() };
}

/** The folded namespaces that an edge begins or ends in. */
export function foldedEndsOf({ source, destination }: Edge, { nodes }: Graph): string[] {
  const ends = new Set([source, destination].map(namespaceId));
  return nodes.filter(({ id, folded }) => folded !== null && ends.has(id)).map(({ id }) => id);
}

/** What is drawn for an id of the address: itself, or the lines and nodes that hold it. */
export function shownIdsOf(id: string | null, { nodes, islands, lines }: Graph): string[] {
  if (id === null) return [];
  const lineIds = lines
    .filter((line) => line.id === id || line.edgeIds.includes(id))
    .map((line) => line.id);
  const standing = [...nodes, ...islands].filter((one) => one.id === id).map((one) => one.id);
  return [...lineIds, ...standing];
}
