import { bucketQuantile } from "./bucket-quantile";
import { mergedNative } from "./native-buckets";
import { nativeQuantile } from "./native-quantile";
import { roundedOrNull } from "./round";
import { type DurationSample, REPORTERS, type Reporter } from "./samples";

export type Latency = {
  meanMs: number | null;
  p50Ms: number | null;
  p90Ms: number | null;
  p99Ms: number | null;
};

/** Durations from the side whose rates the edge shows; where that side kept none, from another. */
export function edgeLatency(samples: DurationSample[], reporter: Reporter): Latency {
  const sides = [reporter, ...REPORTERS].map((side) =>
    samples.filter((one) => one.reporter === side),
  );
  const side = sides.find((found) => found.length > 0) ?? [];
  const buckets = side.flatMap((sample) => sample.buckets);
  const native = mergedNative(side.map((sample) => sample.nativeBuckets));
  const quantile = (q: number) =>
    roundedOrNull(buckets.length > 0 ? bucketQuantile(q, buckets) : nativeQuantile(q, native));
  return { meanMs: mean(side), p50Ms: quantile(0.5), p90Ms: quantile(0.9), p99Ms: quantile(0.99) };
}

function mean(samples: DurationSample[]): number | null {
  const heard = samples.filter(
    ({ msPerSecond, countPerSecond }) => msPerSecond !== null && countPerSecond !== null,
  );
  const ms = heard.reduce((sum, one) => sum + (one.msPerSecond ?? 0), 0);
  const count = heard.reduce((sum, one) => sum + (one.countPerSecond ?? 0), 0);
  return count > 0 ? roundedOrNull(ms / count) : null;
}
