import type { LabelMatcher } from "@/lib/config/label-matchers";
import { QUANTILES } from "@/lib/mesh/latency-course";
import type { Grouping } from "@/lib/mesh/scope";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { END_LABELS, REQUEST_LABELS, TCP_LABELS } from "./edge-labels";
import { TCP_METRICS } from "./edge-questions";
import { matchersOf } from "./edge-selector";
import type { Row } from "./instant-answer";
import { joined, selector, tagged } from "./promql-text";

/** What every selector of a series question has in common. */
export type SeriesSelection = {
  /** Lists of matchers, no two of which pick the same series. */
  series: readonly (readonly LabelMatcher[])[];
  scope: readonly LabelMatcher[];
  windowSeconds: number;
};

type Labels = Row["labels"];

const CALLER_VERSION = ["source_canonical_revision", "source_version"] as const;
export const CALLEE_VERSION = ["destination_canonical_revision", "destination_version"] as const;
const VERSIONS = [...CALLER_VERSION, ...CALLEE_VERSION];
const CALLEE = ["destination_service", "destination_service_name"] as const;
const DURATION = "istio_request_duration_milliseconds";

/**
 * Matchers by names that outlive a rollout, as few others as tell the wanted rows apart from all.
 * What they pick beside that at another time, our own rules leave out.
 */
export function seriesMatchers(
  wanted: readonly Labels[],
  all: readonly Labels[],
  kind: SeriesSubject["kind"],
  group: Grouping,
): LabelMatcher[][] {
  const caller = [
    "source_workload_namespace",
    group === "service" ? "source_canonical_service" : "source_workload",
  ];
  const always = {
    edge: [...caller, ...CALLEE],
    caller,
    callee: [...CALLEE, "destination_service_namespace"],
  }[kind];
  // The last of these goes first: who reports is hardly ever needed.
  const spare = END_LABELS.toReversed().filter((label) => !always.includes(label));
  return matchersOf(wanted, all, { always, spare });
}

export function requestsSeriesQuestion(selection: SeriesSelection): string {
  return rateSums([...REQUEST_LABELS, ...VERSIONS], "istio_requests_total", selection);
}

export function tcpSeriesQuestion(selection: SeriesSelection): string {
  return joined(
    Object.entries(TCP_METRICS).map(([counter, metric]) =>
      tagged(`(${rateSums([...TCP_LABELS, ...VERSIONS], metric, selection)})`, counter),
    ),
  );
}

/** Where histograms are native alone, Prometheus itself makes the quantiles; elsewhere these are empty. */
export function latencySeriesQuestion(selection: SeriesSelection): string {
  const sums = (labels: readonly string[], suffix: string) =>
    rateSums(["reporter", ...labels], `${DURATION}${suffix}`, selection);
  return joined([
    sums(["le", ...CALLEE_VERSION], "_bucket"),
    tagged(`(${sums([], "_sum")})`, "sum"),
    tagged(`(${sums([], "_count")})`, "count"),
    ...Object.entries(QUANTILES).map(([name, quantile]) =>
      tagged(`histogram_quantile(${quantile}, ${sums([], "")})`, name),
    ),
  ]);
}

/** Sum and count of native histograms, which no series of their own holds; not every store knows these functions. */
export function nativeMeanQuestion(selection: SeriesSelection): string {
  const rates = rateSums(["reporter"], DURATION, selection);
  return joined([
    tagged(`histogram_sum(${rates})`, "sum"),
    tagged(`histogram_count(${rates})`, "count"),
  ]);
}

function rateSums(
  labels: readonly string[],
  metric: string,
  { series, scope, windowSeconds }: SeriesSelection,
): string {
  const rates = series.map(
    (matchers) => `rate(${selector(metric, [...scope, ...matchers])}[${windowSeconds}s])`,
  );
  return `sum by (${labels.join(", ")}) (${rates.join(" or ")})`;
}
