import type { LabelMatcher } from "@/lib/config/label-matchers";
import { FROM_CALLEE, FROM_CALLER } from "./mesh-selection";
import { equals, joined, selector, tagged } from "./promql-text";

export const REPLICA_LABELS = [
  "__replica__",
  "ha_replica",
  "monitor",
  "prometheus",
  "prometheus_id",
  "prometheus_replica",
  "receive_replica",
  "replica",
  "thanos_replica",
] as const;

/** How far back scrapes are counted to learn their interval. */
export const SCRAPE_SPAN_SECONDS = 600;

const LOOKBACK_SECONDS = 300;
const REQUESTS = "istio_requests_total";
const TCP_OPENED = "istio_tcp_connections_opened_total";
const SERVICE_LABELS = [
  "destination_service",
  "destination_service_name",
  "destination_service_namespace",
  "destination_canonical_service",
  "destination_workload_namespace",
];
const CALL_LABELS = [
  "source_workload",
  "source_workload_namespace",
  "source_cluster",
  "destination_service",
];
const CALLEE_LABELS = ["destination_workload", "destination_workload_namespace"];

/**
 * What one look at the whole mesh tells and no rate does: names, waypoints, callers that do not
 * report, how old and how far apart samples are, and whether every series comes more than once.
 */
export function meshMapQuestion(windowSeconds: number, scope: readonly LabelMatcher[]): string {
  const series = (metric: string, ...matchers: LabelMatcher[]) =>
    selector(metric, [...scope, ...matchers]);
  const seen = (vector: string) =>
    windowSeconds <= LOOKBACK_SECONDS ? vector : `last_over_time(${vector}[${windowSeconds}s])`;
  const requests = series(REQUESTS);
  const throughWaypoint = `count by (destination_service, ${CALLEE_LABELS.join(", ")}) (${seen(series(REQUESTS, equals("reporter", "waypoint")))})`;
  return joined([
    ...[REQUESTS, TCP_OPENED].map((metric) =>
      tagged(
        `count by (${SERVICE_LABELS.join(", ")}) (${seen(series(metric))})`,
        `services_${metric}`,
      ),
    ),
    tagged(
      `count by (${CALL_LABELS.join(", ")}) (${seen(series(REQUESTS, FROM_CALLEE))})` +
        ` unless count by (${CALL_LABELS.join(", ")}) (${seen(series(REQUESTS, FROM_CALLER))})`,
      "silent",
    ),
    tagged(
      `count by (destination_service, ${CALLEE_LABELS.join(", ")}) (${seen(series(TCP_OPENED, equals("reporter", "source")))})` +
        ` and on (destination_service) ${throughWaypoint}` +
        ` unless on (${CALLEE_LABELS.join(", ")}) ${throughWaypoint}`,
      "waypoint",
    ),
    tagged(
      eitherOf((metric) => `max(timestamp(${series(metric)}))`),
      "newest",
    ),
    tagged(
      eitherOf((metric) => `max(count_over_time(${series(metric)}[${SCRAPE_SPAN_SECONDS}s]))`),
      "scrapes",
    ),
    tagged(`count by (${REPLICA_LABELS.join(", ")}) (${requests})`, "replica"),
    tagged(
      `count(${requests}) / count(count without (${REPLICA_LABELS.join(", ")}) (${requests}))`,
      "copies",
    ),
  ]);
}

function eitherOf(expression: (metric: string) => string): string {
  return [REQUESTS, TCP_OPENED].map(expression).join(" or ");
}
