import type { Outline, Point } from "@/lib/layout/layout-graph";

/** Where a straight line from the middle of a box towards a point leaves the box. */
export function leavingPoint(box: Outline, towards: Point): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const share = Math.min(
    dx === 0 ? Infinity : box.widthPx / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.heightPx / 2 / Math.abs(dy),
  );
  return share === Infinity
    ? { x: box.x, y: box.y }
    : { x: box.x + dx * share, y: box.y + dy * share };
}

/** How much of the line between the middles of two boxes lies outside of both. */
export function freeLengthPx(source: Outline, target: Outline): number {
  const from = leavingPoint(source, target);
  const to = leavingPoint(target, source);
  const isApart =
    (to.x - from.x) * (target.x - source.x) + (to.y - from.y) * (target.y - source.y) > 0;
  return isApart ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
}
