import type { Column } from "./columns";
import { ENVOY_FLAGS } from "./flag-facts";

const FLAGS = new Set(ENVOY_FLAGS.map((known) => known.flag));
const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT"]);
const CLUSTER =
  /^(?:outbound|inbound|inbound-vip)\||^(?:Inbound|)PassthroughCluster|^BlackHoleCluster$/;
const DETAILS =
  /^(?:via_upstream|direct_response|upstream_|downstream_|route_|cluster_not_found|filter_chain_|no_healthy_|response_timeout|rbac_access_denied|jwt_authn_|ext_authz_|fault_filter_|http[123]\.|(?:local|request)_rate_limited$|rate_limiter_error$|csrf_origin_mismatch$|stream_idle_timeout$|duration_timeout$|request_(?:overall|header)_timeout$|filter_(?:removed|added)_|dns_resolution_failure|(?:unconditional_)?drop_overload$|maintenance_mode$)/;
const TRANSPORT_FAILURE = /^(?:TLS[ _]error:|(?:delayed|immediate)_connect_error:)/;

/** Which column a value under an unknown key belongs to, by its look; `null` where that leaves it open. */
export function columnFromShape(key: string, text: string): Column | null {
  if (text.length > 1024) return null;
  if (CLUSTER.test(text)) return "upstreamCluster";
  if (text.startsWith("outbound_.")) return "serverName";
  if (DETAILS.test(text)) return "details";
  if (TRANSPORT_FAILURE.test(text)) return "transportFailure";
  if (/^HTTP\/[\d.]+$/.test(text)) return "protocol";
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)) return "startTime";
  if (/^(?:0|[1-5]\d\d)$/.test(text) && /code|status/i.test(key)) return "responseCode";
  if (METHODS.has(text)) return "method";
  return text.split(",").every((flag) => FLAGS.has(flag)) ? "flags" : null;
}
