import type { Labels } from "@/demo/promql/series";
import { callLabels } from "./istio-labels";
import { BUCKET_BOUNDS, type Latency, meanMs, shareBelow } from "./latency";
import { type Meter, type MeterFamily, meter, meterFamily } from "./meter";
import type { Observation } from "./observation";
import { targetLabels } from "./workload";

const DURATION = "istio_request_duration_milliseconds";

/** The counter and the three histograms that Istio keeps of HTTP and gRPC requests. */
export function httpMeters({ call, outcome, observer, stream }: Observation): MeterFamily[] {
  const labels = () => ({
    ...callLabels(call, outcome.reply, observer),
    ...targetLabels(stream.target),
  });
  const { requestBytes, responseBytes } = call.service;
  const isUsual = outcome.reply.flags === "-" && outcome.reply.code === 200;
  const latencies = stream.parts.map(({ latency }) => latency);
  const each = (amount: number) => latencies.map(() => amount);
  const family = (name: string, perRequest: () => readonly number[]) =>
    meterFamily(name, () => [meter(labels(), name, perRequest())]);
  return [
    family("istio_requests_total", () => each(1)),
    meterFamily(`${DURATION}_bucket`, () => bucketMeters(labels(), latencies)),
    family(`${DURATION}_sum`, () => latencies.map(meanMs)),
    family(`${DURATION}_count`, () => each(1)),
    family("istio_request_bytes_sum", () => each(requestBytes)),
    family("istio_request_bytes_count", () => each(1)),
    family("istio_response_bytes_sum", () => each(isUsual ? responseBytes : SHORT_REPLY_BYTES)),
    family("istio_response_bytes_count", () => each(1)),
  ];
}

function bucketMeters(labels: Labels, latencies: readonly Latency[]): Meter[] {
  return [
    ...BUCKET_BOUNDS.map((bound) =>
      meter(
        { ...labels, le: String(bound) },
        `${DURATION}_bucket`,
        latencies.map((latency) => shareBelow(latency, bound)),
      ),
    ),
    meter(
      { ...labels, le: "+Inf" },
      `${DURATION}_bucket`,
      latencies.map(() => 1),
    ),
  ];
}

const SHORT_REPLY_BYTES = 95;
