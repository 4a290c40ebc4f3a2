import type { Grouping } from "@/lib/mesh/scope";

/** Every label by which two series may belong to different edges, sides or outcomes. */
export const END_LABELS = [
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
] as const;

export const REQUEST_LABELS = [
  ...END_LABELS,
  "request_protocol",
  "response_code",
  "grpc_response_status",
  "response_flags",
  "connection_security_policy",
] as const;

export const TCP_LABELS = [...END_LABELS, "response_flags", "connection_security_policy"] as const;

/** The namespaces split no group: they are here because selections choose by them. */
const CALLER_SIDE = [
  "reporter",
  "source_workload",
  "source_workload_namespace",
  "source_cluster",
  "destination_service",
  "destination_service_namespace",
  "destination_workload_namespace",
  "destination_cluster",
] as const;

/**
 * Buckets come in twenty rows an edge, so they are grouped by as little as names it. What only the
 * callee reports may have no service name, and is told by its workload.
 */
export function latencyLabels(group: Grouping, isCalleeSide: boolean): readonly string[] {
  return group === "workload" || isCalleeSide
    ? [...CALLER_SIDE, "destination_workload"]
    : CALLER_SIDE;
}
