import type { Size } from "./box";
import type { Link } from "./nest";
import { type Columns, heightOfColumn } from "./rows";
import type { Spacing } from "./spacing";

/** Heights that are tried for the tallest column, each so much lower than the one before. */
const LOWER = 0.85;
/** How much wider a picture may be rather than have one more link inside of a column. */
const LINK_COST_PX = 40;

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
    const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
    const height = Math.max(...columns.map(heightOf)) + spacing.rowGapPx;
    const off = Math.log(width / height / wantedAspect);
    const emptiness = Math.log((width * height) / filled);
    return off ** 2 + spacing.emptinessCost * emptiness + spacing.hiddenFlowCost * inside;
  };
  const lowest = Math.max(...parts.sizes.map(({ heightPx }) => heightPx));
  let best: { columns: Columns; cost: number } = { columns: ranks, cost: costOf(ranks, 0) };
  for (let height = heightOf(ranks.flat()); height >= lowest; height *= LOWER) {
    const dealt = ranks.flatMap((rank) => dealtOut(rank, Math.ceil(heightOf(rank) / height)));
    const { columns, linksInside } = shared(dealt, parts.links, (column) =>
      heightOf(column) <= height ? widthOf(column) : Number.POSITIVE_INFINITY,
    );
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

/** Neighbouring columns in one wherever that saves more width than it hides links: the best cut. */
function shared(
  columns: Columns,
  links: readonly Link[],
  widthOf: (column: readonly number[]) => number,
): { columns: Columns; linksInside: number } {
  const columnOf = new Map(columns.flatMap((column, at) => column.map((part) => [part, at])));
  const spans = links.map(({ from, to, weight }) => {
    const [a, b] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
    return { first: Math.min(a, b), last: Math.max(a, b), weight };
  });
  type Cut = { cost: number; columns: number[][]; linksInside: number };
  const cuts: Cut[] = [{ cost: 0, columns: [], linksInside: 0 }];
  for (let end = 1; end <= columns.length; end += 1) {
    let best: Cut | null = null;
    for (let start = end - 1; start >= 0; start -= 1) {
      const before = cuts[start];
      const column = columns.slice(start, end).flat();
      const width = widthOf(column);
      if (!before || (width === Number.POSITIVE_INFINITY && start < end - 1)) break;
      const inside = weightOf(spans.filter(({ first, last }) => first >= start && last < end));
      const cost = before.cost + Math.min(width, 1e9) + LINK_COST_PX * inside;
      if (best !== null && cost >= best.cost) continue;
      best = {
        cost,
        columns: [...before.columns, column],
        linksInside: before.linksInside + inside,
      };
    }
    if (best) cuts.push(best);
  }
  return cuts[columns.length] ?? { columns, linksInside: 0 };
}

function weightOf(links: readonly { weight: number }[]): number {
  return links.reduce((sum, { weight }) => sum + weight, 0);
}
