import type { Block } from "./block";
import type { Size } from "./box";
import { columnsFromRanks } from "./columns";
import { flowRanks } from "./flow-ranks";
import type { Point } from "./layout-graph";
import type { Link } from "./nest";
import { type Columns, placeRows } from "./rows";
import type { Spacing } from "./spacing";

const ZERO: Point = { x: 0, y: 0 };

/** Callers left, callees right. */
export function streamOf(
  sizes: readonly Size[],
  links: readonly Link[],
  spacing: Spacing,
  wantedAspect: number,
): Block {
  if (sizes.length === 0) return { widthPx: 0, heightPx: 0, centres: [] };
  const byRank = columnsOf(flowRanks(sizes.length, links));
  const ordered = placeRows(byRank, sizes, links, spacing.rowGapPx).columns;
  const shaped = columnsFromRanks(ordered, { sizes, links }, { spacing, wantedAspect });
  const { columns, ysPx } = placeRows(shaped, sizes, links, spacing.rowGapPx);
  const top = Math.min(...ysPx.map((y, part) => y - (sizes[part]?.heightPx ?? 0) / 2));
  const bottom = Math.max(...ysPx.map((y, part) => y + (sizes[part]?.heightPx ?? 0) / 2));
  const centres = sizes.map(() => ZERO);
  let left = 0;
  for (const column of columns) {
    const width = Math.max(...column.map((part) => sizes[part]?.widthPx ?? 0));
    for (const part of column) {
      centres[part] = { x: left + width / 2, y: Math.round((ysPx[part] ?? 0) - top) };
    }
    left += width + spacing.columnGapPx;
  }
  return { widthPx: left - spacing.columnGapPx, heightPx: Math.ceil(bottom - top), centres };
}

/** Callers above, callees below, all from one left edge. */
export function lanesOf(
  sizes: readonly Size[],
  links: readonly Link[],
  { rowGapPx }: Spacing,
): Block {
  const centres = sizes.map(() => ZERO);
  let top = 0;
  for (const part of columnsOf(flowRanks(sizes.length, links)).flat()) {
    const { widthPx, heightPx } = sizes[part] ?? { widthPx: 0, heightPx: 0 };
    centres[part] = { x: widthPx / 2, y: top + heightPx / 2 };
    top += heightPx + rowGapPx;
  }
  const widthPx = Math.max(0, ...sizes.map((size) => size.widthPx));
  return { widthPx, heightPx: Math.max(0, top - rowGapPx), centres };
}

function columnsOf(ranks: readonly number[]): Columns {
  const columns = new Map<number, number[]>();
  for (const [part, rank] of ranks.entries()) {
    const column = columns.get(rank) ?? [];
    columns.set(rank, column);
    column.push(part);
  }
  return [...columns.entries()].toSorted(([a], [b]) => a - b).map(([, column]) => column);
}
