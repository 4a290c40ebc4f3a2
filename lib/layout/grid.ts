import type { Block } from "./block";
import type { Size } from "./box";

/** Boxes with nothing to tell them apart: rows of equal columns, near the wanted shape. */
export function gridOf(sizes: readonly Size[], gapPx: number, wantedAspect: number): Block {
  const blocks = sizes.map((_, index) => gridInColumns(sizes, index + 1, gapPx));
  const offOf = ({ widthPx, heightPx }: Block) =>
    Math.abs(Math.log(widthPx / heightPx / wantedAspect));
  const empty: Block = { widthPx: 0, heightPx: 0, centres: [] };
  return blocks.reduce(
    (best, block) => (offOf(block) < offOf(best) ? block : best),
    blocks[0] ?? empty,
  );
}

function gridInColumns(sizes: readonly Size[], columns: number, gapPx: number): Block {
  const widths = Array.from({ length: columns }, () => 0);
  const heights = Array.from({ length: Math.ceil(sizes.length / columns) }, () => 0);
  for (const [index, { widthPx, heightPx }] of sizes.entries()) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    widths[column] = Math.max(widths[column] ?? 0, widthPx);
    heights[row] = Math.max(heights[row] ?? 0, heightPx);
  }
  const lefts = startsOf(widths, gapPx);
  const tops = startsOf(heights, gapPx);
  return {
    widthPx: (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0),
    heightPx: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0),
    centres: sizes.map((_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      return {
        x: (lefts[column] ?? 0) + (widths[column] ?? 0) / 2,
        y: (tops[row] ?? 0) + (heights[row] ?? 0) / 2,
      };
    }),
  };
}

function startsOf(lengths: readonly number[], gapPx: number): number[] {
  let start = 0;
  return lengths.map((length) => {
    const here = start;
    start += length + gapPx;
    return here;
  });
}
