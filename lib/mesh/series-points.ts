/** Requests of one step and how many of them failed; `null` where nobody said, or there were none. */
export type OnsetPoint = { failed: number; total: number } | null;

/** A point of a series at which there were requests, and its place among all points. */
export type KnownPoint = { index: number; failed: number; total: number };
export type Sum = { failed: number; total: number };
/** `first` is the place, among the points it was made of, of its first one. */
export type Stretch = Sum & { first: number; points: number };

/** What chance alone makes of a share of this many is no return to what was usual. */
const TELLING_FAILURES = 8;
const SHORTEST_STRETCH = 3;
const LEAST_RISE = 0.005;
const LEAST_FACTOR = 1.5;

export function knownPoints(points: readonly OnsetPoint[]): KnownPoint[] {
  return points.flatMap((point, index) =>
    point === null || point.total <= 0 ? [] : [{ index, ...point }],
  );
}

export function sumOf(points: readonly Sum[]): Sum {
  const sum = { failed: 0, total: 0 };
  for (const { failed, total } of points) {
    sum.failed += failed;
    sum.total += total;
  }
  return sum;
}

export function ratioOf({ failed, total }: Sum): number {
  return total <= 0 ? 0 : failed / total;
}

/** Whether a failed share is so much above the usual one that anyone would call it more. */
export function isRise(usual: Sum, then: Sum): boolean {
  return ratioOf(then) >= LEAST_FACTOR * ratioOf(usual) + LEAST_RISE;
}

/** One after the other, each long enough that at this failed share some must have failed in it. */
export function tellingStretches(
  points: readonly KnownPoint[],
  ratio: number,
  dispersion: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  let stretch = { first: 0, failed: 0, total: 0, points: 0 };
  for (const { failed, total } of points) {
    stretch = {
      first: stretch.first,
      failed: stretch.failed + failed,
      total: stretch.total + total,
      points: stretch.points + 1,
    };
    const isTelling = stretch.total * ratio >= TELLING_FAILURES * dispersion;
    if (stretch.points < SHORTEST_STRETCH || !isTelling) continue;
    stretches.push(stretch);
    stretch = { first: stretch.first + stretch.points, failed: 0, total: 0, points: 0 };
  }
  return stretches;
}
