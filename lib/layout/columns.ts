import type { Size } from "./box";
import type { Link } from "./nest";
import { type Columns, heightOfColumn } from "./rows";
import { sharedColumns } from "./shared-columns";
import type { Spacing } from "./spacing";

/** Heights that are tried for the tallest column, each so much lower than the one before. */
const LOWER = 0.85;

export type Shape = { spacing: Spacing; wantedAspect: number };
type Parts = { sizes: readonly Size[]; links: readonly Link[] };

/**
 * Columns out of ranks, as near as can be to the wanted shape: a rank that is too tall is dealt out
 * to several columns, ranks that would make too long a strip share columns.
 */
export function columnsFromRanks(ranks: Columns, parts: Parts, shape: Shape): Columns {
  const { spacing, wantedAspect } = shape;
  const sizeOf = (part: number) => parts.sizes[part] ?? { widthPx: 0, heightPx: 0 };
  const heightOf = (column: readonly number[]) =>
    heightOfColumn(column, (part) => sizeOf(part).heightPx, spacing.rowGapPx);
  const widthOf = (column: readonly number[]) =>
    Math.max(...column.map((part) => sizeOf(part).widthPx)) + spacing.columnGapPx;
  const filled = parts.sizes.reduce(
    (sum, { widthPx, heightPx }) =>
      sum + (widthPx + spacing.columnGapPx) * (heightPx + spacing.rowGapPx),
    0,
  );
  const costOf = (columns: Columns, inside: number): number => {
    const width = Math.max(
      spacing.smallWidthPx,
      columns.reduce((sum, column) => sum + widthOf(column), 0),
    );
    const height = Math.max(
      spacing.smallWidthPx / wantedAspect,
      Math.max(...columns.map(heightOf)) + spacing.rowGapPx,
    );
    const off = Math.log(width / height / wantedAspect);
    const emptiness = Math.log((width * height) / filled);
    return off ** 2 + spacing.emptinessCost * emptiness + spacing.hiddenFlowCost * inside;
  };
  const lowest = Math.max(...parts.sizes.map(({ heightPx }) => heightPx));
  let best: { columns: Columns; cost: number } = { columns: ranks, cost: costOf(ranks, 0) };
  for (let height = heightOf(ranks.flat()); height >= lowest; height *= LOWER) {
    const dealt = ranks.flatMap((rank) => dealtOut(rank, Math.ceil(heightOf(rank) / height)));
    const strips = dealt.map((column) => ({
      widthPx: widthOf(column),
      heightPx: heightOf(column) + spacing.rowGapPx,
    }));
    const cuts = sharedColumns(strips, linksBetween(dealt, parts.links), height + spacing.rowGapPx);
    const columns = cuts.starts.map((start, index) =>
      dealt.slice(start, cuts.starts[index + 1]).flat(),
    );
    const linksInside = cuts.weightInside;
    const cost = costOf(columns, linksInside / Math.max(1, weightOf(parts.links)));
    if (cost < best.cost) best = { columns, cost };
  }
  return best.columns;
}

/** In turn, so that what stood side by side stays at one height. */
function dealtOut(rank: readonly number[], count: number): number[][] {
  return Array.from({ length: count }, (_, column) =>
    rank.filter((_, place) => place % count === column),
  ).filter((column) => column.length > 0);
}

/** The links by the columns that their ends are in. */
function linksBetween(columns: Columns, links: readonly Link[]): Link[] {
  const columnOf = new Map(columns.flatMap((column, at) => column.map((part) => [part, at])));
  return links.map(({ from, to, weight }) => ({
    from: columnOf.get(from) ?? 0,
    to: columnOf.get(to) ?? 0,
    weight,
  }));
}

function weightOf(links: readonly Link[]): number {
  return links.reduce((sum, { weight }) => sum + weight, 0);
}
