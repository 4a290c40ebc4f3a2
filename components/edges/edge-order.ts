import { ownerShares } from "@/components/ui/owner-words";
import type { EdgeSort, SortColumn } from "@/lib/filters/edge-sort";
import type { EdgeChanges } from "@/lib/mesh/answer-changes";
import type { Edge } from "@/lib/mesh/edge";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/mesh/edge-change";
import { figureName } from "./edge-columns";
import { figureColumn, figureValue } from "./edge-figures";

/** The API answers worst first: that order stands until another is asked for. */
export const WORST_FIRST: EdgeSort = { column: "health", isFalling: true };

const NAME_COLUMNS: readonly SortColumn[] = ["source", "destination", "protocol", "owner"];

/** Absent values come last either way; equals stay worst first. */
export function sortEdges(
  edges: readonly Edge[],
  sort: EdgeSort,
  changes: EdgeChanges | null = null,
): Edge[] {
  if (sort.column === "health") return sort.isFalling ? [...edges] : edges.toReversed();
  const keyed = edges.map((edge) => ({ edge, key: sortKey(edge, sort.column, changes) }));
  const sign = sort.isFalling ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (a.key === b.key) return 0;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ edge }) => edge);
}

/** A second press turns a column round; the first shows what one looks for: large figures, A to Z. */
export function nextSort(current: EdgeSort, column: SortColumn): EdgeSort {
  if (column === current.column) return { column, isFalling: !current.isFalling };
  return { column, isFalling: !NAME_COLUMNS.includes(column) };
}

function sortKey(
  edge: Edge,
  column: SortColumn,
  changes: EdgeChanges | null,
): number | string | null {
  switch (column) {
    case "change":
      return changeWeight(changes?.[edge.id]?.kind);
    case "source":
    case "destination":
      return `${edge[column].namespace ?? ""}/${edge[column].name}`;
    case "protocol":
      return edge.protocol;
    case "flags":
      return edge.flags.length === 0
        ? null
        : Math.max(...edge.flags.map((one) => one.requestsPerSecond));
    case "owner":
      return ownerShares(edge.owners)[0]?.owner ?? null;
    default: {
      const name = figureName(column);
      return name === null ? null : figureValue(edge, figureColumn(edge, name));
    }
  }
}

/** What got worse weighs most; what stayed as it was, nothing. */
function changeWeight(kind: ChangeKind | undefined): number | null {
  return kind === undefined ? null : CHANGE_KINDS.length - CHANGE_KINDS.indexOf(kind);
}
