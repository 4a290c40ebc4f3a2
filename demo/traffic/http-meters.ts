import { callLabels } from "./istio-labels";
import { BUCKET_BOUNDS, meanMs, shareBelow } from "./latency";
import { type Meter, meter } from "./meter";
import type { Observation } from "./observation";
import { targetLabels } from "./workload";

const DURATION = "istio_request_duration_milliseconds";

/** The counter and the three histograms that Istio keeps of HTTP and gRPC requests. */
export function httpMeters({ call, outcome, observer, stream }: Observation): Meter[] {
  const labels = {
    ...callLabels(call, outcome.reply, observer),
    ...targetLabels(stream.target),
  };
  const latencies = stream.parts.map(({ latency }) => latency);
  const each = (amount: number) => latencies.map(() => amount);
  const { requestBytes, responseBytes } = call.service;
  const isUsual = outcome.reply.flags === "-" && outcome.reply.code === 200;
  return [
    meter(labels, "istio_requests_total", each(1)),
    ...BUCKET_BOUNDS.map((bound) =>
      meter(
        { ...labels, le: String(bound) },
        `${DURATION}_bucket`,
        latencies.map((latency) => shareBelow(latency, bound)),
      ),
    ),
    meter({ ...labels, le: "+Inf" }, `${DURATION}_bucket`, each(1)),
    meter(labels, `${DURATION}_sum`, latencies.map(meanMs)),
    meter(labels, `${DURATION}_count`, each(1)),
    meter(labels, "istio_request_bytes_sum", each(requestBytes)),
    meter(labels, "istio_request_bytes_count", each(1)),
    meter(labels, "istio_response_bytes_sum", each(isUsual ? responseBytes : SHORT_REPLY_BYTES)),
    meter(labels, "istio_response_bytes_count", each(1)),
  ];
}

const SHORT_REPLY_BYTES = 95;
