import type { TcpCounter } from "@/lib/mesh/samples";
import type { Grouping } from "@/lib/mesh/scope";
import { latencyLabels, REQUEST_LABELS, TCP_LABELS } from "./edge-labels";
import {
  FROM_CALLEE,
  FROM_CALLER,
  type MeshSelection,
  seriesBornInside,
  sumOfRates,
} from "./mesh-selection";
import { joined, oneOf, tagged } from "./promql-text";

const DURATION = "istio_request_duration_milliseconds";

/** The ends of edges that no caller reports: only for these is the callee's side worth its cost. */
export type SilentCallers =
  | { sourceWorkloads: string[]; destinationServices: string[] }
  | "all"
  | null;

export function requestsQuestion(selection: MeshSelection): string {
  return joined([
    sumOfRates(REQUEST_LABELS, "istio_requests_total", selection),
    tagged(seriesBornInside("istio_requests_total", selection), "born"),
  ]);
}

export const TCP_METRICS: Record<TcpCounter, string> = {
  opened: "istio_tcp_connections_opened_total",
  closed: "istio_tcp_connections_closed_total",
  sent: "istio_tcp_sent_bytes_total",
  received: "istio_tcp_received_bytes_total",
};

/** Four sums, since a rate over several metric names at once fails. */
export function tcpQuestion(selection: MeshSelection): string {
  return joined(
    Object.entries(TCP_METRICS).map(([counter, metric]) =>
      tagged(`(${sumOfRates(TCP_LABELS, metric, selection)})`, counter),
    ),
  );
}

/** The bare metric is there where histograms are native, and nowhere else. */
export function meanQuestion(
  selection: MeshSelection,
  group: Grouping,
  silent: SilentCallers,
): string {
  return joined([
    tagged(`(${sides(`${DURATION}_sum`, [], selection, group, silent)})`, "sum"),
    tagged(`(${sides(`${DURATION}_count`, [], selection, group, silent)})`, "count"),
    sides(DURATION, [], selection, group, silent),
  ]);
}

export function bucketsQuestion(
  selection: MeshSelection,
  group: Grouping,
  silent: SilentCallers,
): string {
  return joined([
    sides(`${DURATION}_bucket`, ["le"], selection, group, silent),
    sides(DURATION, [], selection, group, silent),
  ]);
}

function sides(
  metric: string,
  labels: readonly string[],
  selection: MeshSelection,
  group: Grouping,
  silent: SilentCallers,
): string {
  const caller = sumOfRates([...labels, ...latencyLabels(group, false)], metric, selection, [
    FROM_CALLER,
  ]);
  if (silent === null) return caller;
  const only =
    silent === "all"
      ? []
      : [
          oneOf("source_workload", silent.sourceWorkloads),
          oneOf("destination_service", silent.destinationServices),
        ];
  const calleeLabels = [...labels, ...latencyLabels(group, true)];
  return joined([caller, sumOfRates(calleeLabels, metric, selection, [FROM_CALLEE, ...only])]);
}
