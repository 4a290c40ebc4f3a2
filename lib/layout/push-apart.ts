import { areCloser, type Box, edgesOf } from "./box";

/** A box, and the one it was before. */
export type Change = { before: Box; now: Box; hasGrown: boolean };

type Settled = Change & { keepsGap: boolean };
type Axis = "x" | "y";

/** Callers stay left of callees: to leave that order for the other costs so many times the way. */
const SIDEWAYS_WORTH = 3;

/**
 * Centres of boxes once none overlaps another. What grew stays, the nearest to it give way first,
 * and each goes the way that keeps it on the side where it was: left, right, above or below.
 */
export function pushedApart(changes: readonly Change[], gapPx: number): Box[] {
  const grown = changes.filter(({ hasGrown }) => hasGrown);
  const heart = middleOf(grown.map(({ now }) => now));
  const rankOf = ({ now, hasGrown }: Change): number =>
    hasGrown
      ? Math.hypot(now.x - heart.x, now.y - heart.y)
      : Math.min(...grown.map((other) => distancePx(now, other.now)));
  const order = changes
    .map((change, place) => ({ change, place, rank: rankOf(change) }))
    .toSorted(
      (a, b) =>
        Number(b.change.hasGrown) - Number(a.change.hasGrown) ||
        (grown.length > 0 ? a.rank - b.rank : 0) ||
        a.place - b.place,
    );
  const settled: Settled[] = [];
  const boxes = changes.map(({ now }) => now);
  for (const { change, place } of order) {
    const now = freed(change, settled, gapPx);
    boxes[place] = now;
    settled.push({ ...change, now, keepsGap: change.hasGrown || now !== change.now });
  }
  return boxes;
}

function freed(change: Change, settled: readonly Settled[], gapPx: number): Box {
  const own: Settled = { ...change, keepsGap: change.hasGrown };
  const first = settled.find((other) => isInTheWay(own, other, gapPx));
  if (!first) return own.now;
  const sideways = shifted(own, first, settled, gapPx, "x");
  const upright = shifted(own, first, settled, gapPx, "y");
  const sidewaysPx = Math.abs(sideways.x - own.now.x);
  const uprightPx = Math.abs(upright.y - own.now.y);
  const [wasBeside, wasOver] = [wasApart(own, first, "x"), wasApart(own, first, "y")];
  if (wasBeside !== wasOver) return wasBeside ? sideways : upright;
  return sidewaysPx <= uprightPx * (wasBeside ? SIDEWAYS_WORTH : 1) ? sideways : upright;
}

function wasApart({ before: a }: Change, { before: b }: Change, axis: Axis): boolean {
  return axis === "x"
    ? Math.abs(a.x - b.x) >= (a.widthPx + b.widthPx) / 2
    : Math.abs(a.y - b.y) >= (a.heightPx + b.heightPx) / 2;
}

/** In one direction until nothing is in the way: what was passed once is never met again. */
function shifted(
  own: Settled,
  first: Settled,
  settled: readonly Settled[],
  gapPx: number,
  axis: Axis,
): Box {
  const sign = own.before[axis] >= first.before[axis] ? 1 : -1;
  let now = own.now;
  const next = () =>
    settled.find((other) => isInTheWay({ ...own, now, keepsGap: true }, other, gapPx));
  for (let blocker = next(); blocker; blocker = next()) {
    const { x, y, widthPx, heightPx } = blocker.now;
    now =
      axis === "x"
        ? { ...now, x: x + sign * ((now.widthPx + widthPx) / 2 + gapPx) }
        : { ...now, y: y + sign * ((now.heightPx + heightPx) / 2 + gapPx) };
  }
  return now;
}

/** Only what grew or moved keeps its distance: what was put close together by hand may stay so. */
function isInTheWay(a: Settled, b: Settled, gapPx: number): boolean {
  const gap = a.keepsGap || b.keepsGap ? gapPx : 0;
  return areCloser(a.now, b.now, gap, gap);
}

function distancePx(a: Box, b: Box): number {
  const [one, other] = [edgesOf(a), edgesOf(b)];
  const dx = Math.max(0, one.left - other.right, other.left - one.right);
  const dy = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(dx, dy);
}

function middleOf(boxes: readonly Box[]): { x: number; y: number } {
  const meanOf = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: meanOf(boxes.map(({ x }) => x)), y: meanOf(boxes.map(({ y }) => y)) };
}
