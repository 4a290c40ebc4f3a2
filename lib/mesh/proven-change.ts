/** `ratio` of `total` requests, or connections, of one window. */
type Share = { ratio: number; total: number };

/** Less than half a point is no news, however surely it is counted. */
const LEAST_SHARE_MOVED = 0.005;
const LEAST_RATE_FACTOR = 2;
const Z_95 = 1.96;
/** Among thousands of edges one in a hundred thousand may still be chance. */
const Z_SURE = 4.4;

/**
 * Whether the counts of two windows prove that a share differs: a test of two proportions, with one
 * success and one failure added to each, so that a handful of requests proves nothing.
 */
export function isShareMoved(
  now: Share | null,
  then: Share | null,
  least: "at all" | "by much",
): boolean {
  if (now === null || then === null || now.total <= 0 || then.total <= 0) return false;
  const isMuch = Math.abs(now.ratio - then.ratio) >= LEAST_SHARE_MOVED;
  if (least === "by much" && !isMuch) return false;
  const [a, b] = [now, then].map(({ ratio, total }) => ({
    ratio: (ratio * total + 1) / (total + 2),
    total: total + 2,
  }));
  if (a === undefined || b === undefined) return false;
  const pooled = (a.ratio * a.total + b.ratio * b.total) / (a.total + b.total);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.total + 1 / b.total));
  return Math.abs(a.ratio - b.ratio) > (least === "by much" ? Z_SURE : Z_95) * spread;
}

/** Whether two counts differ by a factor that is neither small nor chance. */
export function isRateMoved(now: number, then: number): boolean {
  const [fewer, more] = now < then ? [now, then] : [then, now];
  return more >= LEAST_RATE_FACTOR * fewer && more - fewer > Z_SURE * Math.sqrt(more + fewer);
}
