type Count = { failed: number; total: number };

/** The median of a squared standard normal value. */
const MEDIAN_OF_SQUARES = 0.455;
const LEAST_RATIO = 1e-4;

/** Twice the gain in log-likelihood of two shares over one for both. */
export function evidenceOf(a: Count, b: Count): number {
  const both = { failed: a.failed + b.failed, total: a.total + b.total };
  return 2 * (likelihood(a) + likelihood(b) - likelihood(both));
}

/** Log-likelihood of a count under its own share. */
function likelihood({ failed, total }: Count): number {
  return xLogX(failed) + xLogX(Math.max(0, total - failed)) - xLogX(total);
}

function xLogX(x: number): number {
  return x <= 0 ? 0 : x * Math.log(x);
}

/**
 * How many times wilder a series is than chance alone would have it, 1 at least: failures come in
 * bunches. Told from one step to the next, and by the median, so that a jump or a rise is no
 * wildness. A rate that looks back over several steps moves that much less at each.
 */
export function dispersionOf(points: readonly Count[], overlap: number): number {
  const steps = points.slice(1).flatMap((point, at) => {
    const before = points[at];
    if (before === undefined || point.total <= 0 || before.total <= 0) return [];
    const move = point.failed / point.total - before.failed / before.total;
    const ratio = clamped((point.failed + before.failed) / (point.total + before.total));
    const total = (point.total + before.total) / 2;
    return [{ move, scale: total / (2 * ratio * (1 - ratio)) }];
  });
  const usual = medianOf(steps.map(({ move }) => move));
  const squares = steps.map(({ move, scale }) => (overlap * (move - usual)) ** 2 * scale);
  return Math.max(1, medianOf(squares) / MEDIAN_OF_SQUARES);
}

function clamped(ratio: number): number {
  return Math.min(1 - LEAST_RATIO, Math.max(LEAST_RATIO, ratio));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0; // of nothing, nothing moves
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
