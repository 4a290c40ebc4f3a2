import type { Outline, Point } from "@/lib/layout/layout-graph";

/** In larger pictures nobody follows one line by eye, and looking for ways around would take long. */
const MOST_NODES = 300;

/** How far aside a way around may swing, the least first; both sides are tried. */
const SWINGS_PX = [40, 80, 130, 190, 260];
const SAMPLES = 16;
const CLEARANCE_PX = 4;

type Ends = { source: Outline & { id: string }; target: Outline & { id: string } };

/** How far a straight line has to swing so as not to run behind other nodes; 0 where it may stay. */
export function detourPx({ source, target }: Ends, nodes: readonly (Outline & { id: string })[]) {
  if (nodes.length > MOST_NODES || source.id === target.id) return 0;
  const others = nodes.filter(({ id }) => id !== source.id && id !== target.id);
  const straight = hiddenSamples(source, target, 0, others);
  if (straight === 0) return 0;
  const ways = SWINGS_PX.flatMap((px) => [px, -px]).map((px) => ({
    px,
    hidden: hiddenSamples(source, target, px, others),
  }));
  const start = { px: 0, hidden: straight };
  return ways.reduce((best, way) => (way.hidden < best.hidden ? way : best), start).px;
}

/** How much of a curve lies behind nodes, in samples along it. */
function hiddenSamples(from: Point, to: Point, swingPx: number, nodes: readonly Outline[]): number {
  const over = pulledAside(from, to, swingPx);
  const samples = Array.from({ length: SAMPLES }, (_, index) =>
    onCurve(from, over, to, (index + 1) / (SAMPLES + 1)),
  );
  return samples.filter((point) => nodes.some((node) => isBehind(point, node))).length;
}

/** The third point of the curve between two others. */
export function pulledAside(from: Point, to: Point, swingPx: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthPx = Math.hypot(dx, dy) || 1;
  return {
    x: (from.x + to.x) / 2 - (dy / lengthPx) * swingPx,
    y: (from.y + to.y) / 2 + (dx / lengthPx) * swingPx,
  };
}

function onCurve(from: Point, over: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const mix = (a: number, b: number, c: number) =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: mix(from.x, over.x, to.x), y: mix(from.y, over.y, to.y) };
}

function isBehind(point: Point, { x, y, widthPx, heightPx }: Outline): boolean {
  return (
    Math.abs(point.x - x) < widthPx / 2 + CLEARANCE_PX &&
    Math.abs(point.y - y) < heightPx / 2 + CLEARANCE_PX
  );
}
