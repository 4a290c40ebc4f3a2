import type { Labels } from "@/demo/promql/series";
import { callLabels } from "./istio-labels";
import { type Meter, meter } from "./meter";
import type { Observation } from "./observation";
import { targetLabels } from "./workload";

/** Connections that a pool keeps open, of those that came about. */
const KEPT_OPEN = 6;

export function tcpMeters({ call, outcome, observer, stream }: Observation): Meter[] {
  const labels = { ...callLabels(call, outcome.reply, observer), ...targetLabels(stream.target) };
  const isConnected = outcome.reply.flags === "-";
  const { requestBytes, responseBytes } = call.service;
  return connectionMeters(labels, isConnected ? { requestBytes, responseBytes } : null);
}

/** "Sent" is what went down to the client, whoever reports it. */
export function connectionMeters(
  labels: Labels,
  bytes: { requestBytes: number; responseBytes: number } | null,
): Meter[] {
  const held = bytes === null ? 0 : KEPT_OPEN;
  const traffic =
    bytes === null
      ? []
      : [
          meter(labels, "istio_tcp_sent_bytes_total", [bytes.responseBytes]),
          meter(labels, "istio_tcp_received_bytes_total", [bytes.requestBytes]),
        ];
  return [
    meter(labels, "istio_tcp_connections_opened_total", [1]),
    meter(labels, "istio_tcp_connections_closed_total", [1], held),
    ...traffic,
  ];
}
