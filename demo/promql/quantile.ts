/** The q-quantile, linear between the two nearest values; NaN counts as the smallest. */
export function quantileOf(q: number, values: Iterable<number>): number {
  const sorted = Array.from(values).sort(byValueNaNFirst);
  if (sorted.length === 0 || Number.isNaN(q)) return Number.NaN;
  if (q < 0) return Number.NEGATIVE_INFINITY;
  if (q > 1) return Number.POSITIVE_INFINITY;
  const rank = q * (sorted.length - 1);
  const below = Math.floor(rank);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  const weight = rank - below;
  return lower * (1 - weight) + upper * weight;
}

function byValueNaNFirst(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) ? 1 : left < right ? -1 : left > right ? 1 : 0;
}
