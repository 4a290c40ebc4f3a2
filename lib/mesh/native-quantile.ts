import { nativeSchema } from "./native-buckets";
import type { NativeBucket } from "./samples";

/**
 * A quantile out of a native histogram. Buckets of the standard schemas grow by a power of two's
 * root, and Prometheus walks through them exponentially; custom bounds and the zero bucket are linear.
 */
export function nativeQuantile(q: number, buckets: NativeBucket[]): number | null {
  const ordered = [...buckets].filter(({ count }) => count > 0).sort((a, b) => a.lower - b.lower);
  const total = ordered.reduce((sum, { count }) => sum + count, 0);
  if (total <= 0 || overlaps(ordered)) return null;
  const rank = q * total;
  const exponential = nativeSchema(ordered) !== null;
  let below = 0;
  for (const bucket of ordered) {
    if (below + bucket.count >= rank)
      return within(bucket, (rank - below) / bucket.count, exponential);
    below += bucket.count;
  }
  return ordered.at(-1)?.upper ?? null;
}

function within({ lower, upper }: NativeBucket, share: number, exponential: boolean): number {
  if (upper === Number.POSITIVE_INFINITY) return lower;
  const start = lower < 0 && upper > 0 ? 0 : lower;
  if (exponential && start > 0) return start * (upper / start) ** share;
  return start + (upper - start) * share;
}

/** Custom bounds of different layouts do not add up bucket by bucket. */
function overlaps(ordered: NativeBucket[]): boolean {
  return ordered.some(
    ({ lower }, at) => lower < (ordered[at - 1]?.upper ?? Number.NEGATIVE_INFINITY),
  );
}
