import type { Labels } from "@/demo/promql/series";
import type { Chance } from "./chance";
import { counterLife, type Life } from "./series-life";

type LivedSeries = Life & { labels: Labels };

const WORKLOADS = ["frontend", "cart-v1", "cart-v2", "pay.ments"];

const OUTCOMES = [
  { response_code: "200", response_flags: "-" },
  { response_code: "503", response_flags: "UH" },
  { response_code: "503", response_flags: "UF,URX" },
  { response_code: "0", response_flags: "DC" },
] as const;

const TCP_COUNTERS = [
  "istio_tcp_connections_opened_total",
  "istio_tcp_connections_closed_total",
  "istio_tcp_sent_bytes_total",
  "istio_tcp_received_bytes_total",
];

/** What proxies of a small mesh count, some labels missing here and there. */
export function meshSeries(chance: Chance, endMs: number): LivedSeries[] {
  const series = ["source", "destination", "waypoint"].flatMap((reporter) =>
    WORKLOADS.filter(() => reporter !== "waypoint" || chance.happens(0.4)).flatMap(
      (source_workload) => [
        ...requestSeries(chance, endMs, { reporter, source_workload }),
        ...tcpSeries(chance, endMs, { reporter, source_workload }),
        ...latencySeries(chance, endMs, { reporter, source_workload }),
      ],
    ),
  );
  return series.map(untied);
}

/** No two counters are ever equal, so that ranks never tie; the parts added are exact in binary. */
function untied({ labels, timesMs, values }: LivedSeries, nth: number): LivedSeries {
  return { labels, timesMs, values: values.map((value) => value + nth / 1024) };
}

function requestSeries(chance: Chance, endMs: number, caller: Labels): LivedSeries[] {
  return OUTCOMES.filter(() => chance.happens(0.8)).map((outcome) => {
    const protocol = chance.pick([
      { request_protocol: "http" },
      { request_protocol: "grpc", grpc_response_status: chance.pick(["0", "14"]) },
    ]);
    const labels = { __name__: "istio_requests_total", ...calleeOf(chance, caller) };
    const perScrape = outcome.response_code === "200" ? 40 : 2;
    return {
      labels: { ...labels, ...outcome, ...protocol },
      ...counterLife(chance, endMs, perScrape),
    };
  });
}

function tcpSeries(chance: Chance, endMs: number, caller: Labels): LivedSeries[] {
  const labels = { ...calleeOf(chance, caller), response_flags: chance.pick(["-", "UF"]) };
  return TCP_COUNTERS.map((name) => ({
    labels: { __name__: name, ...labels },
    ...counterLife(chance, endMs, name.includes("bytes") ? 90_000 : 3),
  }));
}

const BUCKET_LAYOUTS = [
  ["0.5", "1", "5", "10", "25", "50", "100", "+Inf"],
  ["-5", "0", "2.5", "1e+02", "+Inf"],
  ["1", "10", "100"],
];

function latencySeries(chance: Chance, endMs: number, caller: Labels): LivedSeries[] {
  const layout = BUCKET_LAYOUTS[WORKLOADS.indexOf(caller.source_workload ?? "") % 3] ?? [];
  const name = "istio_request_duration_milliseconds";
  const labels = calleeOf(chance, caller);
  const { timesMs, values } = counterLife(chance, endMs, 50);
  const shares = layout.map(() => chance.between(0.05, 1)).sort((a, b) => a - b);
  const shareOf = (le: string, nth: number) => (le === "+Inf" ? 1 : (shares[nth] ?? 1));
  return [
    ...layout.map((le, nth) => ({
      labels: { __name__: `${name}_bucket`, ...labels, le },
      timesMs,
      values: values.map((value) => Math.floor(value * shareOf(le, nth))),
    })),
    { labels: { __name__: `${name}_count`, ...labels }, timesMs, values },
    {
      labels: { __name__: `${name}_sum`, ...labels },
      timesMs,
      values: values.map((value) => value * 3.7),
    },
  ];
}

/** The callee's labels; what met no workload, and clusters nobody named, are among them. */
function calleeOf(chance: Chance, caller: Labels): Labels {
  const service = chance.pick(["cart", "catalog", "unknown"]);
  const namespace = chance.pick(["shop", "back.office", "unknown"]);
  const met = chance.happens(0.8);
  return {
    ...caller,
    source_workload_namespace: chance.pick(["shop", "front"]),
    source_canonical_service: (caller.source_workload ?? "").replace(/-v\d$/, ""),
    destination_service: `${service}.${namespace}.svc.cluster.local`,
    destination_service_name: service,
    destination_service_namespace: namespace,
    destination_workload: met ? `${service}-v1` : "unknown",
    destination_workload_namespace: met ? namespace : "unknown",
    destination_canonical_service: met ? service : "unknown",
    connection_security_policy: chance.pick(["mutual_tls", "none", "unknown"]),
    ...(chance.happens(0.3) ? {} : { source_cluster: chance.pick(["east", "west"]) }),
    ...(chance.happens(0.3) ? {} : { destination_cluster: "east" }),
  };
}
