import { areCloser, type Box, type Edges, edgesOf, type Size } from "./box";
import type { Point } from "./layout-graph";
import type { Spacing } from "./spacing";

/** Boxes around the wanted place beside which room is looked for. */
const NEIGHBOURS = 16;
/** A step out of the room there is costs as much as so many steps inside, for it makes others move. */
const GROWTH_COST = 4;

/** The centre nearest to the wanted one at which a box fits between the others. */
export function freePlace(
  size: Size,
  wanted: Point,
  others: readonly Box[],
  room: Edges | null,
  { rowGapPx, columnGapPx }: Spacing,
): Point {
  const awayPx = (box: Box) => Math.hypot(box.x - wanted.x, box.y - wanted.y);
  const near = others
    .map((box, place) => ({ box, place, awayPx: awayPx(box) }))
    .toSorted((a, b) => a.awayPx - b.awayPx || a.place - b.place)
    .slice(0, NEIGHBOURS)
    .map(({ box }) => box);
  const xs = near.flatMap(({ x, widthPx }) => [
    x,
    x - (widthPx + size.widthPx) / 2 - columnGapPx,
    x + (widthPx + size.widthPx) / 2 + columnGapPx,
  ]);
  const ys = near.flatMap(({ y, heightPx }) => [
    y,
    y - (heightPx + size.heightPx) / 2 - rowGapPx,
    y + (heightPx + size.heightPx) / 2 + rowGapPx,
  ]);
  const costOf = (at: Point) =>
    Math.hypot(at.x - wanted.x, at.y - wanted.y) +
    GROWTH_COST * (room ? outsidePx({ ...at, ...size }, room) : 0);
  const candidates = [...new Set([wanted.x, ...xs])]
    .flatMap((x) => [...new Set([wanted.y, ...ys])].map((y) => ({ x, y, cost: costOf({ x, y }) })))
    .toSorted((a, b) => a.cost - b.cost || a.x - b.x || a.y - b.y);
  const isFree = (at: Point) =>
    !others.some((other) => areCloser({ ...at, ...size }, other, rowGapPx, rowGapPx));
  const { x, y } = candidates.find(isFree) ?? {
    x: wanted.x,
    y: Math.max(...others.map((other) => edgesOf(other).bottom)) + rowGapPx + size.heightPx / 2,
  };
  return { x, y };
}

function outsidePx(box: Box, room: Edges): number {
  const { left, right, top, bottom } = edgesOf(box);
  return (
    Math.max(0, room.left - left) +
    Math.max(0, right - room.right) +
    Math.max(0, room.top - top) +
    Math.max(0, bottom - room.bottom)
  );
}
