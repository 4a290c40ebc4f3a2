import type { Block } from "./block";
import { type Edges, edgesAround, type Size } from "./box";
import { columnsFromRanks } from "./columns";
import { flowRanks } from "./flow-ranks";
import type { Point } from "./layout-graph";
import type { Link } from "./nest";
import { polished } from "./polish";
import { type Columns, placeRows } from "./rows";
import type { Spacing } from "./spacing";

const ZERO: Point = { x: 0, y: 0 };
const NOWHERE: Edges = { left: 0, right: 0, top: 0, bottom: 0 };

/** Callers left, callees right. */
export function streamOf(
  sizes: readonly Size[],
  links: readonly Link[],
  spacing: Spacing,
  wantedAspect: number,
): Block {
  if (sizes.length === 0) return { widthPx: 0, heightPx: 0, centres: [] };
  const byRank = columnsOf(flowRanks(sizes.length, links));
  const ordered = placeRows(byRank, sizes, links, spacing).columns;
  const shaped = columnsFromRanks(ordered, { sizes, links }, { spacing, wantedAspect });
  const boxes = polished(placeRows(shaped, sizes, links, spacing), links, spacing);
  const { left, top, right, bottom } = edgesAround(boxes) ?? NOWHERE;
  return {
    widthPx: right - left,
    heightPx: Math.ceil(bottom - top),
    centres: boxes.map(({ x, y }) => ({ x: x - left, y: Math.round(y - top) })),
  };
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
