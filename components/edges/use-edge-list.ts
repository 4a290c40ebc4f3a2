import { edgeMatches } from "@/lib/filters/edge-match";
import { searchFromText } from "@/lib/filters/edge-search";
import type { SortColumn } from "@/lib/filters/edge-sort";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import { useSearchText } from "@/lib/hooks/use-search-text";
import type { EdgeChanges } from "@/lib/mesh/answer-changes";
import type { Edge } from "@/lib/mesh/edge";
import { nextSort, sortEdges, WORST_FIRST } from "./edge-order";

/** The edges that the search finds, in the order that is asked for. */
export function useEdgeList(edges: readonly Edge[], changes: EdgeChanges | null) {
  const [filters, setFilters] = useMeshFilters();
  const [searchText, setSearchText] = useSearchText();
  const sort = filters.sort ?? WORST_FIRST;
  const { terms, unread } = searchFromText(searchText);
  const found = terms.length === 0 ? edges : edges.filter((edge) => edgeMatches(edge, terms));
  const sortBy = (column: SortColumn) => {
    const next = nextSort(sort, column);
    const isDefault = next.column === WORST_FIRST.column && next.isFalling;
    void setFilters({ sort: isDefault ? null : next });
  };
  return {
    shown: sortEdges(found, sort, changes),
    unread,
    searchText,
    setSearchText,
    sort,
    sortBy,
  };
}

export type EdgeList = ReturnType<typeof useEdgeList>;
