import { istioLabels, type Labels } from "./istio-labels";
import { type Call, callsOf, type MeshShape } from "./mesh-shape";
import { type Reply, repliesTo } from "./replies";

/** A counter: its name, the labels that are its own, and its value after so many seconds. */
type Counter = { own: Labels; valueAt: (seconds: number) => number };

/** The counters of one pod that share all labels but `__name__` and `le`. */
export type CounterGroup = { labels: Labels; counters: Counter[] };

const PODS = [0, 1];
/** Envoy's default borders, in milliseconds, as Prometheus's text format spells them. */
const BORDERS = [
  0.5, 1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000, 600_000,
  1_800_000, 3_600_000,
];
const DURATION = "istio_request_duration_milliseconds";
/** How steeply durations gather around their median. */
const STEEPNESS = 2;

export function* meshSeries(shape: MeshShape): Generator<CounterGroup> {
  for (const call of callsOf(shape)) {
    for (const reply of repliesTo(call)) {
      for (const reporter of reply.met
        ? (["source", "destination"] as const)
        : ["source" as const]) {
        for (const pod of PODS) {
          yield {
            labels: istioLabels(call, reply, reporter, pod),
            counters: countersOf(call, reply, shape.hasDurations),
          };
        }
      }
    }
  }
}

function countersOf(call: Call, reply: Reply, hasDurations: boolean): Counter[] {
  const perSecond = ((1 + (call.index % 97)) * reply.share) / PODS.length;
  const count = (seconds: number) => Math.floor(1000 + perSecond * seconds);
  if (reply.protocol === "tcp") return tcpCounters(count);
  const requests = { own: { __name__: "istio_requests_total" }, valueAt: count };
  return hasDurations ? [requests, ...durationCounters(call, count)] : [requests];
}

function durationCounters(call: Call, count: Counter["valueAt"]): Counter[] {
  const medianMs = 3 + (call.index % 41) * 9;
  const buckets = BORDERS.map((border) => {
    const share = 1 / (1 + (medianMs / border) ** STEEPNESS);
    return bucket(String(border), (seconds) => Math.floor(count(seconds) * share));
  });
  return [
    ...buckets,
    bucket("+Inf", count),
    { own: { __name__: `${DURATION}_sum` }, valueAt: (seconds) => count(seconds) * medianMs * 1.5 },
    { own: { __name__: `${DURATION}_count` }, valueAt: count },
  ];
}

function bucket(le: string, valueAt: Counter["valueAt"]): Counter {
  return { own: { __name__: `${DURATION}_bucket`, le }, valueAt };
}

function tcpCounters(count: Counter["valueAt"]): Counter[] {
  return [
    { own: { __name__: "istio_tcp_connections_opened_total" }, valueAt: count },
    { own: { __name__: "istio_tcp_connections_closed_total" }, valueAt: count },
    { own: { __name__: "istio_tcp_sent_bytes_total" }, valueAt: (at) => count(at) * 2048 },
    { own: { __name__: "istio_tcp_received_bytes_total" }, valueAt: (at) => count(at) * 512 },
  ];
}
