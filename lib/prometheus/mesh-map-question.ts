import type { LabelMatcher } from "@/lib/config/label-matchers";
import { FROM_CALLEE, FROM_CALLER } from "./mesh-selection";
import { equals, joined, oneOf, selector, tagged } from "./promql-text";

/** Those that are made to tell copies apart come before those that may tell shards apart. */
export const REPLICA_LABELS = [
  "prometheus_replica",
  "replica",
  "__replica__",
  "ha_replica",
  "receive_replica",
  "thanos_replica",
  "prometheus",
  "prometheus_id",
  "monitor",
] as const;

/** How far back scrapes are counted to learn their interval, and again for data that is younger. */
export const SCRAPE_SPANS_SECONDS = [600, 120] as const;

const [LONG_SPAN, SHORT_SPAN] = SCRAPE_SPANS_SECONDS;
const LOOKBACK_SECONDS = 300;
const REQUESTS = "istio_requests_total";
const TCP_OPENED = "istio_tcp_connections_opened_total";
const SERVICE_LABELS = [
  "destination_service",
  "destination_service_name",
  "destination_service_namespace",
  "destination_canonical_service",
  "destination_workload",
  "destination_workload_namespace",
];
/** They split rows where several versions run, and cost no further walk. */
const VERSION_LABELS = [
  "reporter",
  "destination_cluster",
  "destination_canonical_revision",
  "destination_version",
];
const CALL_LABELS = [
  "source_workload",
  "source_workload_namespace",
  "source_cluster",
  "destination_service",
];
/** Either side tells the interval, so that each span walks only half of the series. */
const SCRAPE_SIDES = [
  [LONG_SPAN, FROM_CALLER],
  [SHORT_SPAN, FROM_CALLEE],
] as const;
const CALLEE_LABELS = ["destination_workload", "destination_workload_namespace"];

/**
 * What one look at the whole mesh tells and no rate does: names, waypoints and the hosts they tell
 * of, callers that do not report, how old and how far apart samples are, and whether every series
 * comes more than once.
 * A selector walks all the series it picks, so one sum tells services, versions, replicas and the newest
 * sample (its value is when that came, or 0 where only a wide window reaches back to it), and
 * copies are counted only among series that have a replica label at all.
 */
export function meshMapQuestion(windowSeconds: number, scope: readonly LabelMatcher[]): string {
  const series = (metric: string, ...matchers: LabelMatcher[]) =>
    selector(metric, [...scope, ...matchers]);
  const isWide = windowSeconds > LOOKBACK_SECONDS;
  const wide = (vector: string) => `last_over_time(${vector}[${windowSeconds}s])`;
  const seen = (vector: string) => (isWide ? wide(vector) : vector);
  const newest = `max by (${[...SERVICE_LABELS, ...VERSION_LABELS, ...REPLICA_LABELS].join(", ")})`;
  const copies = (label: string) =>
    `avg(count without (${REPLICA_LABELS.join(", ")}) (${selector("", [...scope, oneOf("__name__", [REQUESTS, TCP_OPENED]), { label, operator: "!=", value: "" }])}))`;
  const throughWaypoint = `count by (destination_service, ${CALLEE_LABELS.join(", ")}) (${seen(series(REQUESTS, equals("reporter", "waypoint")))})`;
  return joined([
    ...[REQUESTS, TCP_OPENED].map((metric) =>
      tagged(
        `(${newest} (timestamp(${series(metric)}))` +
          `${isWide ? ` or 0 * ${newest} (${wide(series(metric))})` : ""})`,
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
      eitherOf(
        (metric) =>
          `count by (destination_service) (${seen(series(metric, equals("reporter", "waypoint")))})`,
      ),
      "waypoint_host",
    ),
    ...SCRAPE_SIDES.map(([span, side]) =>
      tagged(
        eitherOf((metric) => `max(count_over_time(${series(metric, side)}[${span}s]))`),
        `scrapes_${span}`,
      ),
    ),
    tagged(`(${REPLICA_LABELS.map(copies).join(" or ")})`, "copies"),
  ]);
}

function eitherOf(expression: (metric: string) => string): string {
  return [REQUESTS, TCP_OPENED].map(expression).join(" or ");
}
