import type { Values } from "./course";
import { edgeLatency, type Latency } from "./latency";
import { type DurationSample, REPORTERS, type Reporter } from "./samples";
import type { LatencyCourse } from "./series";

/** One series of durations over the instants of a grid. */
export type DurationTrack = {
  reporter: Reporter;
  calleeVersion: string | null;
  part: DurationPart;
  values: readonly (number | null)[];
};

/** Rates of a bucket, of the sum and of the count, or a quantile that Prometheus made of a native histogram. */
export type DurationPart =
  | { kind: "bucket"; upperMs: number }
  | { kind: "sum" | "count" }
  | { kind: "quantile"; quantile: Quantile };

export const QUANTILES = { p50Ms: 0.5, p90Ms: 0.9, p99Ms: 0.99 } as const;
export type Quantile = keyof typeof QUANTILES;

export function latencyCourse(
  tracks: readonly DurationTrack[],
  points: number,
  reporter: Reporter,
): LatencyCourse {
  const latencies = Array.from({ length: points }, (_, index) =>
    latencyAt(tracks, index, reporter),
  );
  const column = (name: keyof Latency): Values => latencies.map((latency) => latency[name]);
  return {
    meanMs: column("meanMs"),
    p50Ms: column("p50Ms"),
    p90Ms: column("p90Ms"),
    p99Ms: column("p99Ms"),
  };
}

/** Quantiles that Prometheus made, and nothing to make a mean of. */
export function isNativeAlone(tracks: readonly DurationTrack[]): boolean {
  const has = (kind: DurationPart["kind"]) => tracks.some(({ part }) => part.kind === kind);
  return has("quantile") && !has("count") && !has("bucket");
}

/** Where classic histograms stand beside native ones, an edge goes by the classic. */
function latencyAt(tracks: readonly DurationTrack[], index: number, reporter: Reporter): Latency {
  const samples = REPORTERS.flatMap((side) => sampleAt(tracks, index, side) ?? []);
  const latency = edgeLatency(samples, reporter);
  if (samples.some(({ buckets }) => buckets.length > 0)) return latency;
  return {
    ...latency,
    p50Ms: madeQuantile(tracks, index, "p50Ms"),
    p90Ms: madeQuantile(tracks, index, "p90Ms"),
    p99Ms: madeQuantile(tracks, index, "p99Ms"),
  };
}

function sampleAt(
  tracks: readonly DurationTrack[],
  index: number,
  reporter: Reporter,
): DurationSample | null {
  const told = tracks.flatMap(({ part, values, reporter: side }) => {
    const perSecond = values[index] ?? null;
    return side !== reporter || perSecond === null ? [] : [{ part, perSecond }];
  });
  if (told.length === 0) return null;
  const sumOf = (kind: "sum" | "count") => {
    const parts = told.filter(({ part }) => part.kind === kind);
    return parts.length === 0 ? null : parts.reduce((sum, { perSecond }) => sum + perSecond, 0);
  };
  return {
    latencyKey: "",
    reporter,
    msPerSecond: sumOf("sum"),
    countPerSecond: sumOf("count"),
    buckets: told.flatMap(({ part, perSecond }) =>
      part.kind === "bucket" ? [{ upperMs: part.upperMs, perSecond }] : [],
    ),
    nativeBuckets: [],
  };
}

function madeQuantile(
  tracks: readonly DurationTrack[],
  index: number,
  quantile: Quantile,
): number | null {
  const made = tracks.find(({ part }) => part.kind === "quantile" && part.quantile === quantile);
  return made?.values[index] ?? null;
}
