import type { Box, Size } from "./box";
import { type Neighbour, neighboursOf } from "./neighbours";
import type { Link } from "./nest";
import type { Spacing } from "./spacing";
import { stackNear } from "./stack";
import { tangleOf } from "./tangle";

/** Sweeps over the columns, each way in turn; the last ones look at both sides at once. */
const SWEEPS = 20;
const ONE_SIDED_SWEEPS = 12;

export type Columns = readonly (readonly number[])[];
export type Placed = { columns: Columns; boxes: readonly Box[] };

type Rows = { columns: Columns; ysPx: readonly number[] };
type Stack = (column: readonly number[], wantedPx: readonly number[]) => number[];
type Web = { columnOf: readonly number[]; neighbours: readonly (readonly Neighbour[])[] };
type Sweep = { isRightwards: boolean; isOneSided: boolean };

/** Orders each column from top to bottom, and puts each part near those that it is linked to. */
export function placeRows(
  columns: Columns,
  sizes: readonly Size[],
  links: readonly Link[],
  spacing: Spacing,
): Placed {
  const heightOf = (part: number) => sizes[part]?.heightPx ?? 0;
  const reachPx = Math.max(
    0,
    ...columns.map((column) => heightOfColumn(column, heightOf, spacing.rowGapPx) / 2),
  );
  const stack: Stack = (column, wantedPx) =>
    stackNear(wantedPx, column.map(heightOf), spacing.rowGapPx, reachPx);
  const web = {
    columnOf: columnOfEach(columns, sizes.length),
    neighbours: neighboursOf(sizes.length, links),
  };
  const xsPx = columnCentres(columns, sizes, spacing);
  const boxesOf = (ysPx: readonly number[]): Box[] =>
    sizes.map(({ widthPx, heightPx }, part) => {
      return { x: xsPx[web.columnOf[part] ?? 0] ?? 0, y: ysPx[part] ?? 0, widthPx, heightPx };
    });
  const measured = ({ columns: ordered, ysPx }: Rows) => {
    const boxes = boxesOf(ysPx);
    return { columns: ordered, boxes, tangle: tangleOf(boxes, links) };
  };

  const middle = sizes.map(() => 0);
  let rows: Rows = {
    columns,
    ysPx: columns.reduce((ysPx, column) => settled(ysPx, column, middle, stack), middle),
  };
  let best = measured(rows);
  for (let index = 0; index < SWEEPS; index += 1) {
    const sweep = { isRightwards: index % 2 === 0, isOneSided: index < ONE_SIDED_SWEEPS };
    rows = swept(rows, web, stack, sweep);
    const next = measured(rows);
    if (next.tangle < best.tangle) best = next;
  }
  return best;
}

/** Where the middle of each column is, from the left edge of the first on. */
function columnCentres(
  columns: Columns,
  sizes: readonly Size[],
  { columnGapPx }: Spacing,
): number[] {
  let left = 0;
  return columns.map((column) => {
    const width = Math.max(0, ...column.map((part) => sizes[part]?.widthPx ?? 0));
    const centre = left + width / 2;
    left += width + columnGapPx;
    return centre;
  });
}

export function heightOfColumn(
  column: readonly number[],
  heightOf: (part: number) => number,
  gapPx: number,
): number {
  const heights = column.reduce((sum, part) => sum + heightOf(part), 0);
  return heights + gapPx * Math.max(0, column.length - 1);
}

/** One column after the other is sorted by where its parts want to be, beside those just sorted. */
function swept({ columns, ysPx }: Rows, web: Web, stack: Stack, sweep: Sweep): Rows {
  const indices = [...columns.keys()];
  const next = [...columns];
  let nextYsPx = ysPx;
  for (const index of sweep.isRightwards ? indices : indices.toReversed()) {
    const before = nextYsPx;
    const wanted = new Map(
      (columns[index] ?? []).map((part) => [part, wantedPx(part, before, web, sweep)]),
    );
    const column = [...wanted.keys()].toSorted(
      (a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b,
    );
    next[index] = column;
    nextYsPx = settled(
      before,
      column,
      before.map((y, part) => wanted.get(part) ?? y),
      stack,
    );
  }
  return { columns: next, ysPx: nextYsPx };
}

/** The middle of all neighbours, or of those on the side that the sweep comes from. */
function wantedPx(
  part: number,
  ysPx: readonly number[],
  { columnOf, neighbours }: Web,
  { isRightwards, isOneSided }: Sweep,
): number {
  const here = columnOf[part] ?? 0;
  let [total, weighted] = [0, 0];
  for (const { part: other, weight } of neighbours[part] ?? []) {
    const there = columnOf[other] ?? 0;
    if (isOneSided && there !== here && there < here !== isRightwards) continue;
    total += weight;
    weighted += weight * (ysPx[other] ?? 0);
  }
  return total === 0 ? (ysPx[part] ?? 0) : weighted / total;
}

function settled(
  ysPx: readonly number[],
  column: readonly number[],
  wanted: readonly number[],
  stack: Stack,
): number[] {
  const next = [...ysPx];
  const stackedPx = stack(
    column,
    column.map((part) => wanted[part] ?? 0),
  );
  for (const [place, part] of column.entries()) next[part] = stackedPx[place] ?? 0;
  return next;
}

function columnOfEach(columns: Columns, count: number): number[] {
  const columnOf = Array.from({ length: count }, () => 0);
  for (const [index, column] of columns.entries()) {
    for (const part of column) columnOf[part] = index;
  }
  return columnOf;
}
