import type { HistogramBucket } from "./samples";

/**
 * `histogram_quantile` as Prometheus computes it: equal bounds summed, counts made monotonic, linear
 * within a bucket, the last finite bound for what falls beyond it. Buckets are cumulative.
 */
export function bucketQuantile(q: number, buckets: HistogramBucket[]): number | null {
  const cumulative = monotonic(coalesced(buckets));
  const last = cumulative.at(-1);
  if (last === undefined || cumulative.length < 2 || last.upperMs !== Number.POSITIVE_INFINITY)
    return null;
  if (!(last.perSecond > 0)) return null;
  const rank = q * last.perSecond;
  const finite = cumulative.slice(0, -1);
  const at = finite.findIndex((bucket) => bucket.perSecond >= rank);
  const bucket = finite[at];
  if (bucket === undefined) return finite.at(-1)?.upperMs ?? null;
  const below = finite[at - 1] ?? { upperMs: 0, perSecond: 0 };
  if (at === 0 && bucket.upperMs <= 0) return bucket.upperMs;
  const share = (rank - below.perSecond) / (bucket.perSecond - below.perSecond);
  return below.upperMs + (bucket.upperMs - below.upperMs) * share;
}

/** "1" and "1.0" are one bound, and rows of several series may share it. */
function coalesced(buckets: HistogramBucket[]): HistogramBucket[] {
  const counts = new Map<number, number>();
  for (const { upperMs, perSecond } of buckets) {
    counts.set(upperMs, (counts.get(upperMs) ?? 0) + perSecond);
  }
  return [...counts]
    .map(([upperMs, perSecond]) => ({ upperMs, perSecond }))
    .sort((a, b) => a.upperMs - b.upperMs);
}

/** Scrapes race with requests, so a lower bucket may read higher than the one above it. */
function monotonic(buckets: HistogramBucket[]): HistogramBucket[] {
  let highest = 0;
  return buckets.map(({ upperMs, perSecond }) => {
    highest = Math.max(highest, perSecond);
    return { upperMs, perSecond: highest };
  });
}
