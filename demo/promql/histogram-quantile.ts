import type { VectorRow } from "./answer";
import { keyWithout, labelValue, METRIC_NAME, omitLabels } from "./labels";
import type { Labels } from "./series";

type Bucket = { upperBound: number; count: number };

const LEFT_OUT: ReadonlySet<string> = new Set([METRIC_NAME, "le"]);

/** One row for each histogram among bucket rows; rows without a readable `le` are passed over. */
export function histogramQuantiles(q: number, rows: readonly VectorRow[]): VectorRow[] {
  const histograms = new Map<string, { labels: Labels; buckets: Bucket[] }>();
  for (const { labels, value } of rows) {
    const upperBound = readBound(labelValue(labels, "le"));
    if (upperBound === null) continue;
    const key = keyWithout(labels, LEFT_OUT);
    const known = histograms.get(key);
    const bucket = { upperBound, count: value };
    if (known) known.buckets.push(bucket);
    else histograms.set(key, { labels: omitLabels(labels, LEFT_OUT), buckets: [bucket] });
  }
  return Array.from(histograms.values(), ({ labels, buckets }) => ({
    labels,
    value: bucketQuantile(q, buckets),
  }));
}

function readBound(le: string): number | null {
  if (/^\+?inf$/i.test(le)) return Number.POSITIVE_INFINITY;
  const bound = le.trim() === "" ? Number.NaN : Number(le);
  return Number.isNaN(bound) ? null : bound;
}

/** Prometheus's estimate: even spread in the bucket that holds the rank. */
export function bucketQuantile(q: number, buckets: readonly Bucket[]): number {
  if (Number.isNaN(q)) return Number.NaN;
  if (q < 0) return Number.NEGATIVE_INFINITY;
  if (q > 1) return Number.POSITIVE_INFINITY;
  const cumulative = toCumulative(buckets);
  const all = cumulative.at(-1);
  if (all?.upperBound !== Number.POSITIVE_INFINITY || cumulative.length < 2) return Number.NaN;
  if (all.count === 0) return Number.NaN;

  const rank = q * all.count;
  const found = cumulative.findIndex(({ count }) => count >= rank);
  const index = found === -1 ? cumulative.length - 1 : found;
  const bucket = cumulative[index] ?? all;
  const below = cumulative[index - 1];
  if (bucket === all) return below?.upperBound ?? Number.NaN;
  if (below === undefined && bucket.upperBound <= 0) return bucket.upperBound;
  const { upperBound: start, count: before } = below ?? { upperBound: 0, count: 0 };
  return start + (bucket.upperBound - start) * ((rank - before) / (bucket.count - before));
}

/** Sorted, equal bounds added up, and mended where scrapes that raced made a count fall. */
function toCumulative(buckets: readonly Bucket[]): Bucket[] {
  const merged: Bucket[] = [];
  for (const bucket of buckets.toSorted((a, b) => (a.upperBound < b.upperBound ? -1 : 1))) {
    const last = merged.at(-1);
    if (last?.upperBound !== bucket.upperBound) merged.push({ ...bucket });
    else last.count += bucket.count;
  }
  let most = Number.NEGATIVE_INFINITY;
  return merged.map(({ upperBound, count }) => {
    if (count > most) most = count;
    return { upperBound, count: count < most ? most : count };
  });
}
