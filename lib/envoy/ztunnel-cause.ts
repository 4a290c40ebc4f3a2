import type { AccessRecord } from "./access-record";
import type { Cause } from "./cause-facts";
import { isCalleesProxy } from "./connection-cause";
import { transportCause } from "./transport-failure";

/** In order: a long text names the particular before the general. */
const ERROR_CAUSES: readonly (readonly [string, Cause])[] = [
  ["policy rejection", "rbac_denied"],
  ["policy change", "rbac_denied"],
  ["http status: 401", "rbac_denied"],
  ["http status: 403", "rbac_denied"],
  ["revoked", "certificate_revoked"],
  ["networkpolicy", "tunnel_blocked"],
  ["deadline has elapsed", "connect_timeout"],
  ["no healthy upstream", "no_healthy_endpoint"],
  ["no endpoints for workload", "no_healthy_endpoint"],
  ["unknown waypoint", "no_destination"],
  ["unknown network gateway", "no_destination"],
  ["no valid routing destination", "no_destination"],
  ["no service for target address", "no_destination"],
  ["drain", "tunnel_drained"],
  ["identity error", "certificate_missing"],
  ["http2 handshake failed", "tunnel_failed"],
  ["h2 failed", "tunnel_failed"],
  ["http status", "tunnel_failed"],
  ["dns", "name_unresolved"],
];

/** ztunnel says what went wrong in words, which are not stable: what is not known stays the mesh's. */
export function ztunnelCause(error: string, record: AccessRecord): Cause {
  const words = error.toLowerCase();
  const named = ERROR_CAUSES.find(([fragment]) => words.includes(fragment));
  if (named !== undefined) return named[1];
  const cause =
    transportCause(error) ?? (words.includes("connection failed") ? "connect_failed" : null);
  const isRefusedByApp = cause === "connection_refused" && isCalleesProxy(record);
  return isRefusedByApp ? "app_not_listening" : (cause ?? "ztunnel_error");
}
