import type { LabelGap } from "@/lib/mesh/data-notices";
import type { Row } from "./instant-answer";
import { PART_LABEL } from "./promql-text";

/** Labels that Istio never leaves empty: a series without one was thinned on its way. */
const ALWAYS_WRITTEN = [
  "reporter",
  "source_workload",
  "source_workload_namespace",
  "source_canonical_service",
  "source_cluster",
  "destination_service",
  "destination_service_name",
  "destination_service_namespace",
  "destination_workload",
  "destination_workload_namespace",
  "destination_canonical_service",
  "destination_cluster",
  "request_protocol",
  "response_code",
  "response_flags",
  "connection_security_policy",
] as const;

/** Labels that Istio writes on requests alone, so that a TCP series is not poorer without them. */
const OF_REQUESTS: readonly string[] = ["request_protocol", "response_code"];

const GRPC_STATUS = "grpc_response_status";

/** Gaps in the answers about requests and about TCP, whose parts tell the counters apart. */
export function labelGapsIn(requestRows: readonly Row[], tcpRows: readonly Row[]): LabelGap[] {
  const requests = requestRows.filter(({ labels }) => labels[PART_LABEL] === undefined);
  const gaps = ALWAYS_WRITTEN.map((label) =>
    gapIn(OF_REQUESTS.includes(label) ? requests : [...requests, ...tcpRows], label),
  );
  const statusGap = gapIn(requests.filter(isGrpc), GRPC_STATUS);
  // A call that broke off may lack a status; that none has one is no accident.
  const isStatusGone = statusGap.missing === statusGap.of;
  return [...gaps, ...(isStatusGone ? [statusGap] : [])].filter(({ missing }) => missing > 0);
}

function gapIn(rows: readonly Row[], label: string): LabelGap {
  const missing = rows.filter(({ labels }) => labels[label] === undefined).length;
  return { label, missing, of: rows.length };
}

function isGrpc({ labels }: Row): boolean {
  return labels.request_protocol === "grpc";
}
