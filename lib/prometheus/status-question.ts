import type { LabelMatcher } from "@/lib/config/label-matchers";
import type { Row } from "./instant-answer";
import { labelGapsIn } from "./label-gaps";
import { equals, joined, PART_LABEL, selector, tagged } from "./promql-text";

const REQUESTS = "istio_requests_total";
const DURATION = "istio_request_duration_milliseconds";
const TCP = "istio_tcp_connections_opened_total";

const MISSING = {
  requests: `${REQUESTS}: without it there are no HTTP and gRPC edges.`,
  mean: `${DURATION}_sum, or a native histogram: without it there are no mean durations.`,
  buckets: `${DURATION}_bucket, or a native histogram: without it there are no percentiles.`,
  tcp: `${TCP}: without it there are no TCP edges.`,
} as const;

/**
 * Which series there are, and the busiest few of each reporter whole, for their labels. Counting
 * one bucket of each histogram costs a twentieth of counting them all.
 */
export function statusQuestion(scope: readonly LabelMatcher[]): string {
  const counted = (part: keyof typeof MISSING, metric: string, matchers: LabelMatcher[] = []) =>
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
  const there = new Set(rows.map(({ labels }) => labels[PART_LABEL]));
  const metrics = Object.entries(MISSING).flatMap(([part, words]) =>
    there.has(part) ? [] : [words],
  );
  const labels = labelGapsIn(rows, []).map(
    ({ label }) => `The label ${label} of ${REQUESTS}: some series come without it.`,
  );
  return [...metrics, ...labels];
}
