import type { LabelMatcher } from "@/lib/config/label-matchers";
import type { Row } from "./instant-answer";
import { labelGapsIn } from "./label-gaps";
import { equals, joined, PART_LABEL, selector, tagged } from "./promql-text";

const REQUESTS = "istio_requests_total";
const DURATION = "istio_request_duration_milliseconds";
const TCP = "istio_tcp_connections_opened_total";

/** A mesh without TCP traffic has no TCP series, and one without requests no durations: neither is a lack. */
const MISSING = {
  any: `${REQUESTS} and ${TCP}: without both there are no edges. Check that Prometheus scrapes the proxies (port 15020 or 15090) and that PROMETHEUS_SCOPE fits.`,
  requests: `${REQUESTS}: without it there are no HTTP and gRPC edges.`,
  mean: `${DURATION}_sum, or a native histogram: without it there are no mean durations.`,
  buckets: `${DURATION}_bucket, or a native histogram: without it there are no percentiles.`,
} as const;

type Part = "requests" | "mean" | "buckets" | "tcp";

/**
 * Which series there are, and the busiest few of each reporter whole, for their labels. Counting
 * one bucket of each histogram costs a twentieth of counting them all.
 */
export function statusQuestion(scope: readonly LabelMatcher[]): string {
  const counted = (part: Part, metric: string, matchers: LabelMatcher[] = []) =>
    tagged(`count(${selector(metric, [...scope, ...matchers])})`, part);
  return joined([
    `topk by (reporter) (5, ${selector(REQUESTS, scope)})`,
    counted("requests", REQUESTS),
    counted("mean", `${DURATION}_sum`),
    counted("mean", DURATION),
    counted("buckets", `${DURATION}_bucket`, [equals("le", "+Inf")]),
    counted("buckets", DURATION),
    counted("tcp", TCP),
  ]);
}

/** What the data lacks, a sentence each; nothing where it is whole. */
export function lacksFromRows(rows: readonly Row[]): string[] {
  const there = (part: Part) => rows.some(({ labels }) => labels[PART_LABEL] === part);
  if (!there("requests")) return [there("tcp") ? MISSING.requests : MISSING.any];
  const durations = (["mean", "buckets"] as const).flatMap((part) =>
    there(part) ? [] : [MISSING[part]],
  );
  const labels = labelGapsIn(rows, []).map(
    ({ label }) => `The label ${label} of ${REQUESTS}: some series come without it.`,
  );
  return [...durations, ...labels];
}
