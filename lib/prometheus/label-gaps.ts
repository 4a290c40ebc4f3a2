import type { LabelGap } from "@/lib/mesh/data-notices";
import type { Row } from "./instant-answer";
import { PART_LABEL } from "./promql-text";

/** Labels that Istio never leaves empty: a series without one was thinned on its way. */
const ALWAYS_WRITTEN = [
  "reporter",
  "source_workload",
  "source_workload_namespace",
  "destination_service",
  "destination_service_name",
  "destination_service_namespace",
  "destination_workload",
  "request_protocol",
  "response_code",
  "response_flags",
  "connection_security_policy",
] as const;

/** Labels that Istio writes on requests alone, so that a TCP series is not poorer without them. */
const OF_REQUESTS: readonly string[] = ["request_protocol", "response_code"];

/** Gaps in the answers about requests and about TCP, whose parts tell the counters apart. */
export function labelGapsIn(requestRows: readonly Row[], tcpRows: readonly Row[]): LabelGap[] {
  const requests = requestRows.filter(({ labels }) => labels[PART_LABEL] === undefined);
  return ALWAYS_WRITTEN.flatMap((label) => {
    const series = OF_REQUESTS.includes(label) ? requests : [...requests, ...tcpRows];
    const missing = series.filter(({ labels }) => labels[label] === undefined).length;
    return missing === 0 ? [] : [{ label, missing, of: series.length }];
  });
}
