/** The rows to draw, in order, with the empty height above each; `restPx` is what lies below them. */
export function gapsBetween(
  indexes: readonly number[],
  rowCount: number,
  rowPx: number,
): { rows: { index: number; gapPx: number }[]; restPx: number } {
  const drawn = indexes.filter((index) => index < rowCount);
  const rows = drawn.map((index, place) => ({
    index,
    gapPx: (index - (drawn[place - 1] ?? -1) - 1) * rowPx,
  }));
  const below = rowCount - 1 - (drawn.at(-1) ?? -1);
  return { rows, restPx: below * rowPx };
}

/** The selected row stays drawn wherever one scrolls, so that it keeps the focus. */
export function withIndex(indexes: readonly number[], extra: number): number[] {
  if (extra < 0 || indexes.includes(extra)) return [...indexes];
  return [...indexes, extra].sort((a, b) => a - b);
}
