import type { Call } from "@/demo/traffic/calls";
import type { Side } from "@/demo/traffic/outcome";
import type { Reply } from "@/demo/traffic/reply";

/** What a proxy writes beside code and flags on why it answered so. */
export type ReplyDetails = { details: string; transportFailure: string };

const BY_FLAG: Readonly<Record<string, string>> = {
  UH: "no_healthy_upstream",
  UO: "upstream_reset_before_response_started{overflow}",
  UT: "response_timeout",
  UC: "upstream_reset_before_response_started{connection_termination}",
  DC: "downstream_remote_disconnect",
  DR: "http2.remote_reset",
  NR: "route_not_found",
  FI: "fault_filter_abort",
  RL: "local_rate_limited",
};
const POLICY = "rbac_access_denied_matched_policy[ns[web]-policy[deny-mobile-api]-rule[0]]";
const FORBIDDEN = 403;
/** From this minor version of Istio on, transport failures are told in other words. */
const NEW_WORDS = 24;

export function detailsOf(
  { protocol }: Call,
  { code, flags }: Reply,
  side: Side,
  proxyVersion: string,
): ReplyDetails {
  const isNew = Number(proxyVersion.split(".")[1]) >= NEW_WORDS;
  if (flags.includes("UF")) return connectionDetails(protocol === "tcp", side, isNew);
  const known = flags.split(",").map((flag) => BY_FLAG[flag]);
  const details = known.find((one) => one !== undefined);
  if (details !== undefined) return { details, transportFailure: "-" };
  if (protocol === "tcp") return { details: "-", transportFailure: "-" };
  const isDenied = code === FORBIDDEN && side === "destination";
  return { details: isDenied ? POLICY : "via_upstream", transportFailure: "-" };
}

/** The caller's proxy meets plaintext where it speaks TLS, the callee's an app that does not listen. */
function connectionDetails(isTcp: boolean, side: Side, isNew: boolean): ReplyDetails {
  const transportFailure = isTcp || side === "destination" ? refused(isNew) : tlsError(isNew);
  if (isTcp) return { details: "-", transportFailure };
  const inside = isNew
    ? `remote_connection_failure|${transportFailure}`
    : `connection_failure,${transportFailure.replaceAll(" ", "_")}`;
  return { details: `upstream_reset_before_response_started{${inside}}`, transportFailure };
}

function refused(isNew: boolean): string {
  return isNew ? "delayed_connect_error:_Connection_refused" : "delayed_connect_error:_111";
}

function tlsError(isNew: boolean): string {
  return isNew
    ? "TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER:TLS_error_end"
    : "TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER";
}
