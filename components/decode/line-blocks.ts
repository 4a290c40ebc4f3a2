export const LINES_A_BLOCK = 50;

/** The blocks that hold the lines from `first` to `last`. */
export function blocksInSight({ first, last }: { first: number; last: number }): number[] {
  const from = Math.floor(first / LINES_A_BLOCK);
  const to = Math.floor(last / LINES_A_BLOCK);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
