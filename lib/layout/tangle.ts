import { type Box, edgesOf } from "./box";
import type { Link } from "./nest";

/** Above so many links crossings take too long to count, and how long the lines are has to do. */
const COUNTABLE_LINKS = 300;

/** A line that runs under a box seems to end there: that misleads more than a crossing does. */
const HIDDEN_COST = 3;

/** How hard links are to follow: crossings, and of pictures with as many the one with shorter lines. */
export function tangleOf(boxes: readonly Box[], links: readonly Link[]): number {
  const lengthPx = links.reduce(
    (sum, { from, to, weight }) =>
      sum + weight * Math.abs((boxes[from]?.y ?? 0) - (boxes[to]?.y ?? 0)),
    0,
  );
  if (links.length > COUNTABLE_LINKS) return lengthPx;
  const lines = linesOf(boxes, links).toSorted((a, b) => a.left.x - b.left.x);
  const shortness = 1 - 1 / (1 + lengthPx);
  return crossings(lines) + HIDDEN_COST * hidden(lines, boxes) + shortness;
}

type Line = { left: Box; right: Box; topPx: number; bottomPx: number };

function linesOf(boxes: readonly Box[], links: readonly Link[]): Line[] {
  return links.flatMap(({ from, to }) => {
    const [a, b] = [boxes[from], boxes[to]];
    if (!a || !b) return [];
    const [left, right] = a.x <= b.x ? [a, b] : [b, a];
    return [{ left, right, topPx: Math.min(a.y, b.y), bottomPx: Math.max(a.y, b.y) }];
  });
}

/** Of lines sorted by their left ends. */
function crossings(lines: readonly Line[]): number {
  let count = 0;
  for (const [place, line] of lines.entries()) {
    for (let next = place + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.left.x >= line.right.x) break;
      if (other.topPx < line.bottomPx && line.topPx < other.bottomPx && areCrossing(line, other)) {
        count += 1;
      }
    }
  }
  return count;
}

function areCrossing(one: Line, other: Line): boolean {
  return (
    sideOf(one, other.left) * sideOf(one, other.right) < 0 &&
    sideOf(other, one.left) * sideOf(other, one.right) < 0
  );
}

function sideOf({ left, right }: Line, { x, y }: Box): number {
  return (right.x - left.x) * (y - left.y) - (right.y - left.y) * (x - left.x);
}

/** Boxes with a line under them that has nothing to do with them, once for each line. */
function hidden(lines: readonly Line[], boxes: readonly Box[]): number {
  const columns = new Map<number, Box[]>();
  for (const box of boxes) {
    const column = columns.get(box.x);
    if (column) column.push(box);
    else columns.set(box.x, [box]);
  }
  let count = 0;
  for (const line of lines) {
    for (const [x, column] of columns) {
      if (x <= line.left.x || x >= line.right.x) continue;
      for (const box of column) if (isUnder(line, box)) count += 1;
    }
  }
  return count;
}

function isUnder({ left, right, topPx, bottomPx }: Line, box: Box): boolean {
  const reachPx = box.heightPx / 2;
  if (box.y - reachPx > bottomPx || box.y + reachPx < topPx) return false;
  const sides = edgesOf(box);
  const slope = (right.y - left.y) / (right.x - left.x);
  const enters = left.y + slope * (Math.max(sides.left, left.x) - left.x);
  const leaves = left.y + slope * (Math.min(sides.right, right.x) - left.x);
  return Math.min(enters, leaves) < sides.bottom && Math.max(enters, leaves) > sides.top;
}
