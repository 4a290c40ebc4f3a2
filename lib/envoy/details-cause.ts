import type { AccessRecord } from "./access-record";
import type { Cause } from "./cause-facts";
import { connectionCause } from "./connection-cause";
import type { Details } from "./details";
import { isServerError } from "./response-status";

const REASON_CAUSES = new Map<string, Cause>(
  Object.entries({
    fault_filter_abort: "fault_abort",
    request_rate_limited: "rate_limited",
    local_rate_limited: "rate_limited",
    ext_authz_denied: "authorizer_denied",
    ext_authz_error: "authorizer_failed",
    csrf_origin_mismatch: "csrf_denied",
    duration_timeout: "duration_limit",
    max_connection_duration_reached: "duration_limit",
    downstream_remote_disconnect: "caller_left",
    request_headers_failed_strict_check: "caller_bad_header",
    low_version: "caller_bad_request",
    missing_host_header: "caller_bad_request",
    missing_path_rejected: "caller_bad_request",
    absolute_path_rejected: "caller_bad_request",
    invalid_path: "caller_bad_request",
    path_normalization_failed: "caller_bad_request",
    upgrade_failed: "caller_bad_request",
    early_connect_data: "caller_bad_request",
    websocket_handshake_unsuccessful: "caller_bad_request",
    rejecting_because_detection_failed: "caller_bad_request",
    request_payload_too_large: "caller_bad_request",
    request_overall_timeout: "caller_too_slow",
    request_header_timeout: "caller_too_slow",
    downstream_header_timeout: "caller_too_slow",
    response_timeout: "app_slow",
    upstream_response_timeout: "app_slow",
    upstream_per_try_timeout: "app_slow",
    upstream_per_try_idle_timeout: "app_slow",
    upstream_max_stream_duration_reached: "stream_too_long",
    max_duration_timeout: "stream_too_long",
    stream_idle_timeout: "stream_idle",
    response_payload_too_large: "app_answer_too_large",
    no_healthy_upstream: "no_healthy_endpoint",
    cluster_not_found: "no_cluster",
    route_not_found: "no_route",
    route_configuration_not_found: "no_route",
    filter_chain_not_found: "no_filter_chain",
    maintenance_mode: "load_dropped",
    drop_overload: "load_dropped",
    unconditional_drop_overload: "load_dropped",
    overload: "proxy_overloaded",
    reached_concurrency_limit: "proxy_overloaded",
    denied_by_admission_control: "proxy_overloaded",
    dns_resolution_failure: "name_unresolved",
    rate_limiter_error: "rate_limiter_failed",
    downstream_local_disconnect: "proxy_closed",
    request_payload_exceeded_retry_buffer_limit: "retry_buffer_full",
  }),
);

const PREFIX_CAUSES: readonly (readonly [string, Cause])[] = [
  ["rbac_", "rbac_denied"],
  ["csrf", "csrf_denied"],
  ["filter_removed_", "filter_broke_message"],
  ["filter_added_", "filter_broke_message"],
];

const RESET_CAUSES = new Map<string, Cause>(
  Object.entries({
    protocol_error: "app_not_http",
    overflow: "circuit_open",
    local_reset: "proxy_reset",
    local_refused_stream_reset: "proxy_reset",
    overload_manager: "proxy_overloaded",
  }),
);

const CONNECTION_RESETS = new Map<string, "UF" | "UC" | "UR">(
  Object.entries({
    connection_failure: "UF",
    local_connection_failure: "UF",
    remote_connection_failure: "UF",
    connection_timeout: "UF",
    connection_termination: "UC",
    remote_reset: "UR",
    remote_refused_stream_reset: "UR",
    connect_error: "UR",
  }),
);

/** What details decide on their own; null where they only pass on what the callee answered. */
export function detailsCause(details: Details, record: AccessRecord): Cause | null {
  const { reason, resetReason, jwtStatus } = details;
  if (resetReason !== null) return resetCause(resetReason, record);
  if (jwtStatus !== null) return jwtStatus.startsWith("Jwks") ? "jwks_unusable" : "jwt_denied";
  if (/^http[123]\./.test(reason)) return codecCause(reason, record);
  if (reason.startsWith("health_check_")) {
    return isServerError(record.responseCode) ? "app_unhealthy" : null;
  }
  const known = REASON_CAUSES.get(reason);
  return known ?? PREFIX_CAUSES.find(([prefix]) => reason.startsWith(prefix))?.[1] ?? null;
}

function resetCause(resetReason: string, record: AccessRecord): Cause | null {
  const flag = CONNECTION_RESETS.get(resetReason);
  if (flag === undefined) return RESET_CAUSES.get(resetReason) ?? null;
  const cause = connectionCause(flag, record);
  const isTimeout = resetReason === "connection_timeout" && cause === "connect_failed";
  return isTimeout ? "connect_timeout" : cause;
}

/** The same words are written about both sides; UPE says that they are about the callee. */
function codecCause(reason: string, { flags }: AccessRecord): Cause | null {
  if (flags.includes("UPE")) return null;
  return /\.remote_(reset|refuse)$/.test(reason) ? "caller_cancelled" : "caller_not_http";
}
