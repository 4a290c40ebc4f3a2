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

export function labelGapsIn(rows: readonly Row[]): LabelGap[] {
  const series = rows.filter(({ labels }) => labels[PART_LABEL] === undefined);
  return ALWAYS_WRITTEN.flatMap((label) => {
    const missing = series.filter(({ labels }) => labels[label] === undefined).length;
    return missing === 0 ? [] : [{ label, missing, of: series.length }];
  });
}
