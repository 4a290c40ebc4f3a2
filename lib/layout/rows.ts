import type { Size } from "./box";
import { neighboursOf } from "./neighbours";
import type { Link } from "./nest";
import { stackNear } from "./stack";

/** Sweeps over the columns, each way in turn; the last ones look at both sides at once. */
const SWEEPS = 16;
const ONE_SIDED_SWEEPS = 10;

export type Columns = readonly (readonly number[])[];
export type Rows = { columns: Columns; ysPx: number[] };

/** Orders each column from top to bottom, and gives each part a height near those it is linked to. */
export function placeRows(
  columns: Columns,
  sizes: readonly Size[],
  links: readonly Link[],
  gapPx: number,
): Rows {
  const heightOf = (part: number) => sizes[part]?.heightPx ?? 0;
  const tallest = Math.max(0, ...columns.map((column) => heightOfColumn(column, heightOf, gapPx)));
  const stack = (column: readonly number[], wantedPx: readonly number[]) =>
    stackNear(wantedPx, column.map(heightOf), gapPx, tallest / 2);

  const ysPx = sizes.map(() => 0);
  const settle = (column: readonly number[], wantedPx: readonly number[]) => {
    for (const [place, y] of stack(column, wantedPx).entries()) ysPx[column[place] ?? 0] = y;
  };
  for (const column of columns)
    settle(
      column,
      column.map(() => 0),
    );

  const columnOf = sizes.map(() => 0);
  for (const [index, column] of columns.entries())
    for (const part of column) columnOf[part] = index;
  const neighbours = neighboursOf(sizes.length, links);
  let ordered: number[][] = columns.map((column) => [...column]);
  let best: Rows = { columns: ordered, ysPx: [...ysPx] };
  let bestLength = Number.POSITIVE_INFINITY;

  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isRightwards = sweep % 2 === 0;
    const isOneSided = sweep < ONE_SIDED_SWEEPS;
    const wantedOf = (part: number): number => {
      const here = columnOf[part] ?? 0;
      const looked = (neighbours[part] ?? []).filter(({ part: other }) => {
        const there = columnOf[other] ?? 0;
        return !isOneSided || there === here || there < here === isRightwards;
      });
      const total = looked.reduce((sum, { weight }) => sum + weight, 0);
      if (total === 0) return ysPx[part] ?? 0;
      return looked.reduce((sum, other) => sum + (ysPx[other.part] ?? 0) * other.weight, 0) / total;
    };
    const next = [...ordered];
    const indices = [...ordered.keys()];
    for (const index of isRightwards ? indices : indices.toReversed()) {
      const wanted = new Map((ordered[index] ?? []).map((part) => [part, wantedOf(part)]));
      const column = [...wanted.keys()].toSorted(
        (a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b,
      );
      next[index] = column;
      settle(
        column,
        column.map((part) => wanted.get(part) ?? 0),
      );
    }
    ordered = next;
    const length = links.reduce(
      (sum, { from, to, weight }) => sum + weight * Math.abs((ysPx[from] ?? 0) - (ysPx[to] ?? 0)),
      0,
    );
    if (length < bestLength) {
      best = { columns: ordered, ysPx: [...ysPx] };
      bestLength = length;
    }
  }
  return best;
}

export function heightOfColumn(
  column: readonly number[],
  heightOf: (part: number) => number,
  gapPx: number,
): number {
  const heights = column.reduce((sum, part) => sum + heightOf(part), 0);
  return heights + gapPx * Math.max(0, column.length - 1);
}
