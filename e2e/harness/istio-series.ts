import type { Series } from "@/demo/promql/series";

export type Workload = { name: string; namespace: string; cluster: string; canonical: string };

export type Call = {
  reporter: "source" | "waypoint" | "destination";
  source: Workload | null;
  destination: Workload | null;
  /** `null`: Istio could not tell. */
  service: { host: string; name: string; namespace: string } | null;
  protocol: "http" | "grpc" | "tcp";
  code: number;
  grpcStatus: number | null;
  flags: string;
  security: "mutual_tls" | "none" | "unknown";
};

/** A counter that rises by the same amount at every scrape, so that its rate is exact. */
export type Counter = { name: string; labels: Record<string, string>; perSecond: number };

const SCRAPE_MS = 15_000;
const HISTORY_MS = 900_000;

export function workload(name: string, changes: Partial<Workload> = {}): Workload {
  const canonical = name.replace(/-v\d+$/, "");
  return { name, namespace: "shop", cluster: "east", canonical, ...changes };
}

export function service(name: string, namespace = "shop") {
  return { host: `${name}.${namespace}.svc.cluster.local`, name, namespace };
}

/** web to cart through sidecars, as the caller tells it, but for what is said to differ. */
export function call(changes: Partial<Call> = {}): Call {
  const reporter = changes.reporter ?? "source";
  return {
    reporter,
    source: workload("web-v1"),
    destination: workload("cart-v1"),
    service: service("cart"),
    protocol: "http",
    code: 200,
    grpcStatus: null,
    flags: "-",
    security: reporter === "source" ? "unknown" : "mutual_tls",
    ...changes,
  };
}

/** All labels that Istio writes, `unknown` where it does not know. */
export function istioLabels(one: Call): Record<string, string> {
  const { source, destination, service: callee } = one;
  const requestLabels = {
    response_code: String(one.code),
    grpc_response_status: one.grpcStatus === null ? "" : String(one.grpcStatus),
  };
  return {
    reporter: one.reporter,
    source_workload: source?.name ?? "unknown",
    source_canonical_service: source?.canonical ?? "unknown",
    source_workload_namespace: source?.namespace ?? "unknown",
    source_cluster: source?.cluster ?? "unknown",
    destination_workload: destination?.name ?? "unknown",
    destination_canonical_service: destination?.canonical ?? "unknown",
    destination_workload_namespace: destination?.namespace ?? "unknown",
    destination_cluster: destination?.cluster ?? "unknown",
    destination_service: callee?.host ?? "unknown",
    destination_service_name: callee?.name ?? "unknown",
    destination_service_namespace: callee?.namespace ?? "unknown",
    request_protocol: one.protocol,
    response_flags: one.flags,
    connection_security_policy: one.security,
    ...(one.protocol === "tcp" ? {} : requestLabels),
  };
}

export function requests(perSecond: number, changes: Partial<Call> = {}): Counter[] {
  return [{ name: "istio_requests_total", labels: istioLabels(call(changes)), perSecond }];
}

/** Requests with their durations; `buckets` are cumulative rates by upper bound, "+Inf" last. */
export function timedRequests(
  buckets: Record<string, number>,
  meanMs: number,
  changes: Partial<Call> = {},
): Counter[] {
  const labels = istioLabels(call(changes));
  const perSecond = buckets["+Inf"] ?? 0;
  const duration = "istio_request_duration_milliseconds";
  return [
    ...requests(perSecond, changes),
    { name: `${duration}_count`, labels, perSecond },
    { name: `${duration}_sum`, labels, perSecond: perSecond * meanMs },
    ...Object.entries(buckets).map(([le, rate]) => ({
      name: `${duration}_bucket`,
      labels: { ...labels, le },
      perSecond: rate,
    })),
  ];
}

export function connections(
  rates: { opened?: number; closed?: number; sent?: number; received?: number },
  changes: Partial<Call> = {},
): Counter[] {
  const labels = istioLabels(call({ protocol: "tcp", ...changes }));
  const counter = (name: string, perSecond: number | undefined) =>
    perSecond === undefined ? [] : [{ name: `istio_tcp_${name}_total`, labels, perSecond }];
  return [
    ...counter("connections_opened", rates.opened),
    ...counter("connections_closed", rates.closed),
    ...counter("sent_bytes", rates.sent),
    ...counter("received_bytes", rates.received),
  ];
}

/** The counters as they were scraped up to an instant. */
export function seriesUpTo(
  endMs: number,
  counters: readonly Counter[],
  historyMs = HISTORY_MS,
): Series[] {
  const scrapes = historyMs / SCRAPE_MS;
  const timesMs = Array.from(
    { length: scrapes + 1 },
    (_, index) => endMs - (scrapes - index) * SCRAPE_MS,
  );
  return counters.map(({ name, labels, perSecond }) => ({
    labels: { __name__: name, ...labels },
    timesMs,
    values: timesMs.map((_, index) => 1000 + (index * perSecond * SCRAPE_MS) / 1000),
  }));
}
