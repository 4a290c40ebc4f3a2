import type { LabelMatcher } from "@/lib/config/label-matchers";
import type { NumberColumn } from "@/lib/mesh/number-column";
import {
  DENIED_CONNECTIONS,
  DENIED_REQUESTS,
  FAILED_CONNECTIONS,
  FAILED_REQUESTS,
} from "./outcome-matchers";
import { equals, oneOf, selector } from "./promql-text";

/** Which series one edge's figures come from; each a list of selectors that do not overlap. */
export type EdgeSeries = {
  transport: "request" | "tcp";
  scope: readonly LabelMatcher[];
  windowSeconds: number;
  /** The reporter that the edge's rates go by. */
  counted: LabelMatcher[][];
  source: LabelMatcher[][];
  destination: LabelMatcher[][];
  /** The destination's, else the waypoint's: no one else knows of mTLS. */
  secured: LabelMatcher[][];
  /** The metrics that the share of mTLS is weighed by. */
  mtlsMetrics: readonly string[];
  durations: LabelMatcher[][];
  isNative: boolean;
};

type Lists = readonly (readonly LabelMatcher[])[];

const DURATION = "istio_request_duration_milliseconds";
const CLOSED = "istio_tcp_connections_closed_total";
const MUTUAL = equals("connection_security_policy", "mutual_tls");
const KNOWN = oneOf("connection_security_policy", ["mutual_tls", "none"]);

/** The PromQL whose value is the figure, or `null` where this edge has no such figure. */
export function provenancePromql(column: NumberColumn, edge: EdgeSeries): string | null {
  return edge.transport === "tcp" ? tcpPromql(column, edge) : requestPromql(column, edge);
}

function requestPromql(column: NumberColumn, edge: EdgeSeries): string | null {
  const requests = "istio_requests_total";
  const all = sum(edge, requests, edge.counted);
  switch (column) {
    case "requestsPerSecond":
      return all;
    case "errorRatio":
      return `${orZero(sum(edge, requests, edge.counted, FAILED_REQUESTS))} / ${all}`;
    case "deniedRatio":
      return `${orZero(sum(edge, requests, edge.counted, DENIED_REQUESTS))} / ${all}`;
    case "flags":
      return sumBy(edge, ["reporter", "response_flags"], requests, bothSides(edge));
    case "owners":
      return sumBy(
        edge,
        ["reporter", "response_code", "grpc_response_status", "response_flags"],
        requests,
        bothSides(edge),
      );
    case "mtlsRatio":
      return securedShare(edge);
    case "reportedSource":
      return edge.source.length === 0 ? null : sum(edge, requests, edge.source);
    case "reportedDestination":
      return edge.destination.length === 0 ? null : sum(edge, requests, edge.destination);
    case "meanMs":
      return edge.isNative
        ? `histogram_sum(${sum(edge, DURATION, edge.durations)}) / histogram_count(${sum(edge, DURATION, edge.durations)})`
        : `${sum(edge, `${DURATION}_sum`, edge.durations)} / ${sum(edge, `${DURATION}_count`, edge.durations)}`;
    case "p50Ms":
      return quantile(edge, 0.5);
    case "p90Ms":
      return quantile(edge, 0.9);
    case "p99Ms":
      return quantile(edge, 0.99);
    default:
      return null;
  }
}

function tcpPromql(column: NumberColumn, edge: EdgeSeries): string | null {
  const opened = openedPerSecond(edge);
  switch (column) {
    case "openedPerSecond":
      return opened;
    case "closedPerSecond":
      return sum(edge, CLOSED, edge.counted);
    case "sentBytesPerSecond":
      return sum(edge, "istio_tcp_sent_bytes_total", edge.counted);
    case "receivedBytesPerSecond":
      return sum(edge, "istio_tcp_received_bytes_total", edge.counted);
    case "errorRatio":
      return shareOfOpened(edge, FAILED_CONNECTIONS);
    case "deniedRatio":
      return shareOfOpened(edge, DENIED_CONNECTIONS);
    case "flags":
    case "owners":
      return sumBy(edge, ["reporter", "response_flags"], CLOSED, bothSides(edge));
    case "mtlsRatio":
      return securedShare(edge);
    default:
      return null;
  }
}

/** Both sides count the same closings, so the larger count stands for both. */
function shareOfOpened(edge: EdgeSeries, only: Lists): string {
  const count = (series: Lists) => orZero(sum(edge, CLOSED, series, only));
  const closings =
    edge.destination.length === 0
      ? count(edge.counted)
      : larger(count(edge.counted), count(edge.destination));
  return `${closings} / ${larger(openedPerSecond(edge), closings)}`;
}

function openedPerSecond(edge: EdgeSeries): string {
  return sum(edge, "istio_tcp_connections_opened_total", edge.counted);
}

function larger(a: string, b: string): string {
  return `(${a} > ${b} or ${b})`;
}

/** Flags and owners take in what only the callee's proxy saw. */
function bothSides(edge: EdgeSeries): Lists {
  return [...edge.counted, ...edge.destination];
}

function securedShare(edge: EdgeSeries): string | null {
  if (edge.secured.length === 0) return null;
  const total = (only: LabelMatcher) =>
    edge.mtlsMetrics.map((metric) => orZero(sum(edge, metric, edge.secured, [[only]]))).join(" + ");
  return `(${total(MUTUAL)}) / (${total(KNOWN)})`;
}

function quantile(edge: EdgeSeries, q: number): string {
  const inside = edge.isNative
    ? sum(edge, DURATION, edge.durations)
    : sumBy(edge, ["le"], `${DURATION}_bucket`, edge.durations);
  return `histogram_quantile(${q}, ${inside})`;
}

function sum(edge: EdgeSeries, metric: string, series: Lists, only: Lists = [[]]): string {
  return `sum(${rates(edge, metric, series, only)})`;
}

function sumBy(edge: EdgeSeries, labels: string[], metric: string, series: Lists): string {
  return `sum by (${labels.join(", ")}) (${rates(edge, metric, series, [[]])})`;
}

/** `or` counts a series once, however many of the selectors it fits. */
function rates(
  { scope, windowSeconds }: EdgeSeries,
  metric: string,
  series: Lists,
  only: Lists,
): string {
  const selectors = series.flatMap((ends) =>
    only.map((more) => selector(metric, [...scope, ...ends, ...more])),
  );
  return selectors.map((one) => `rate(${one}[${windowSeconds}s])`).join(" or ");
}

/** No such series is none of them, not an unknown number of them. */
function orZero(expression: string): string {
  return `(${expression} or vector(0))`;
}
