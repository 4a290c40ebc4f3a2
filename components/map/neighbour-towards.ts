import type { Point } from "@/lib/layout/layout-graph";

export type Direction = "left" | "right" | "up" | "down";
type Placed = Point & { id: string };

const VECTORS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How much farther away something counts that lies wholly to the side. */
const ASIDE_WEIGHT = 2.5;

/** The best next stop in a direction: near, and not far aside. `null`: nothing lies that way. */
export function neighbourTowards(
  nodes: readonly Placed[],
  from: Placed,
  direction: Direction,
): string | null {
  const ahead = nodes
    .map((node) => ({ id: node.id, ...seenFrom(from, node, VECTORS[direction]) }))
    .filter(({ id, alongPx, asidePx }) => id !== from.id && alongPx > 0 && alongPx >= asidePx);
  const costs = ahead.map(({ id, alongPx, asidePx }) => ({
    id,
    cost: alongPx + ASIDE_WEIGHT * asidePx,
  }));
  return costs.reduce((best, one) => (isBetter(one, best) ? one : best), NOTHING).id;
}

type Cost = { id: string | null; cost: number };
const NOTHING: Cost = { id: null, cost: Infinity };

/** Of two that are as near, the first by name, so that the same key always leads the same way. */
function isBetter(one: Cost, best: Cost): boolean {
  if (one.cost !== best.cost) return one.cost < best.cost;
  return one.id !== null && best.id !== null && one.id < best.id;
}

function seenFrom(from: Point, to: Point, along: Point): { alongPx: number; asidePx: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    alongPx: dx * along.x + dy * along.y,
    asidePx: Math.abs(dx * along.y) + Math.abs(dy * along.x),
  };
}
