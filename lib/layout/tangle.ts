import type { Link } from "./nest";

/** Above so many links crossings take too long to count, and how long the lines are has to do. */
const COUNTABLE_LINKS = 300;

/** How hard links are to follow: crossings, and of pictures with as many the one with shorter lines. */
export function tangleOf(
  ysPx: readonly number[],
  columnOf: readonly number[],
  links: readonly Link[],
): number {
  const lengthPx = links.reduce(
    (sum, { from, to, weight }) => sum + weight * Math.abs((ysPx[from] ?? 0) - (ysPx[to] ?? 0)),
    0,
  );
  if (links.length > COUNTABLE_LINKS) return lengthPx;
  const shortness = 1 - 1 / (1 + lengthPx);
  return crossings(ysPx, columnOf, links) + shortness;
}

function crossings(
  ysPx: readonly number[],
  columnOf: readonly number[],
  links: readonly Link[],
): number {
  const spotOf = (part: number) => ({ x: columnOf[part] ?? 0, y: ysPx[part] ?? 0 });
  const lines = links
    .map(({ from, to }) => lineBetween(spotOf(from), spotOf(to)))
    .toSorted((a, b) => a.left.x - b.left.x);
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

type Spot = { x: number; y: number };
type Line = { left: Spot; right: Spot; topPx: number; bottomPx: number };

function lineBetween(a: Spot, b: Spot): Line {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  return { left, right, topPx: Math.min(a.y, b.y), bottomPx: Math.max(a.y, b.y) };
}

function areCrossing(one: Line, other: Line): boolean {
  return (
    sideOf(one, other.left) * sideOf(one, other.right) < 0 &&
    sideOf(other, one.left) * sideOf(other, one.right) < 0
  );
}

function sideOf({ left, right }: Line, { x, y }: Spot): number {
  return (right.x - left.x) * (y - left.y) - (right.y - left.y) * (x - left.x);
}
