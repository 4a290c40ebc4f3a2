import type { Owner } from "./owner";

type CauseFact = {
  /** `none` is a record with nothing wrong. */
  owner: Owner | "none";
  /** One sentence without its full stop; `{callee}` stands for whoever was asked. */
  sentence: string;
  /** Only the callee's own record can tell whether its app is behind it. */
  isOneSided?: true;
};

/** Every cause that a verdict may name. A sentence has no full stop: the record's own words may follow. */
export const CAUSE_FACTS = {
  none: { owner: "none", sentence: "Nothing is wrong with it" },

  fault_abort: { owner: "injected", sentence: "A fault rule answered it with an error on purpose" },
  fault_delay: { owner: "injected", sentence: "A fault rule delayed it on purpose" },

  rate_limited: { owner: "policy", sentence: "A rate limit turned it away" },
  authorizer_denied: { owner: "policy", sentence: "The external authorizer refused it" },
  authorizer_failed: {
    owner: "policy",
    sentence: "The external authorizer could not be asked, and the rule is to refuse then",
  },
  rbac_denied: { owner: "policy", sentence: "An AuthorizationPolicy refused it" },
  jwt_denied: { owner: "policy", sentence: "A RequestAuthentication refused its token" },
  csrf_denied: { owner: "policy", sentence: "The CSRF filter refused its origin" },
  filter_denied: { owner: "policy", sentence: "A filter of the proxy refused it" },
  egress_blocked: {
    owner: "policy",
    sentence: "The mesh lets nothing out to hosts it does not know, and {callee} is one",
  },
  duration_limit: {
    owner: "policy",
    sentence: "The connection reached the longest duration it may have",
  },

  caller_left: { owner: "caller", sentence: "The caller hung up before the answer was complete" },
  caller_cancelled: { owner: "caller", sentence: "The caller cancelled it" },
  caller_not_http: { owner: "caller", sentence: "What the caller sent is not valid HTTP" },
  caller_bad_header: {
    owner: "caller",
    sentence: "The caller sent an x-envoy header that the strict check refuses",
  },
  caller_bad_request: { owner: "caller", sentence: "The proxy refused what the caller asked for" },
  caller_too_slow: { owner: "caller", sentence: "The caller took too long to send its request" },

  app_slow: { owner: "app", sentence: "{callee} did not answer within the timeout" },
  app_not_http: { owner: "app", sentence: "What {callee} answered is not valid HTTP" },
  app_unhealthy: { owner: "app", sentence: "{callee} reports itself unhealthy" },
  app_not_listening: {
    owner: "app",
    sentence: "The app does not accept connections on the port that its proxy calls",
  },
  app_closed: {
    owner: "app",
    sentence: "The app closed the connection before the answer was complete",
  },
  app_reset: { owner: "app", sentence: "The app reset the stream" },
  app_error: { owner: "app", sentence: "{callee} answered with an error" },
  app_denied: { owner: "app", sentence: "The app itself refused it" },
  app_answer_too_large: {
    owner: "app",
    sentence: "{callee} answered with more than a filter of the proxy can hold",
  },
  stream_idle: {
    owner: "app",
    sentence: "Nothing moved on the stream for as long as the idle timeout allows",
  },
  stream_too_long: { owner: "app", sentence: "The stream lasted longer than the route allows" },

  no_healthy_endpoint: {
    owner: "mesh",
    sentence: "{callee} has no endpoint that may be picked",
  },
  connection_refused: {
    owner: "mesh",
    sentence: "{callee} was reached and refused the connection",
    isOneSided: true,
  },
  connect_timeout: {
    owner: "mesh",
    sentence: "No connection to {callee} came about in time",
    isOneSided: true,
  },
  callee_unreachable: {
    owner: "mesh",
    sentence: "No way through the network leads to {callee}",
    isOneSided: true,
  },
  connect_failed: {
    owner: "mesh",
    sentence: "No connection to {callee} could be made",
    isOneSided: true,
  },
  connection_closed: {
    owner: "mesh",
    sentence: "The connection to {callee} closed before the answer was complete",
    isOneSided: true,
  },
  stream_reset: {
    owner: "mesh",
    sentence: "The far side of the hop to {callee} reset the stream",
    isOneSided: true,
  },
  tls_to_plaintext: {
    owner: "mesh",
    sentence: "The proxy spoke TLS to {callee}, which answered in plaintext",
  },
  tls_failed: { owner: "mesh", sentence: "The TLS handshake with {callee} failed" },
  mtls_mismatch: {
    owner: "mesh",
    sentence: "The two sides disagree about TLS: {callee} found no filter chain for what it got",
  },
  certificate_missing: {
    owner: "mesh",
    sentence: "The proxy has no certificate: the control plane never gave it one",
  },
  certificate_expired: { owner: "mesh", sentence: "A certificate on the way has expired" },
  certificate_revoked: { owner: "mesh", sentence: "A certificate on the way is revoked" },
  certificate_untrusted: {
    owner: "mesh",
    sentence: "The certificate of {callee} is not signed by a root that is trusted here",
  },
  certificate_refused: {
    owner: "mesh",
    sentence:
      "The certificate of {callee} was refused: it has expired, carries another name or comes from another root",
  },
  certificate_name: {
    owner: "mesh",
    sentence: "The certificate of {callee} carries another name than the one expected",
  },
  client_certificate_missing: {
    owner: "mesh",
    sentence: "{callee} asks for a client certificate and got none",
  },
  no_route: { owner: "mesh", sentence: "No route fits the request" },
  no_filter_chain: {
    owner: "mesh",
    sentence:
      "No filter chain fits the connection: most often plaintext sent to a port with STRICT mTLS, or an unknown SNI",
  },
  no_cluster: { owner: "mesh", sentence: "The route names a cluster that the proxy does not have" },
  filter_config_missing: {
    owner: "mesh",
    sentence: "A filter's configuration never arrived, so the proxy passes nothing",
  },
  filter_broke_message: {
    owner: "mesh",
    sentence: "A filter of the proxy damaged the request or the answer",
  },
  circuit_open: {
    owner: "mesh",
    sentence: "A circuit breaker towards {callee} is open: a connectionPool limit is reached",
  },
  load_dropped: {
    owner: "mesh",
    sentence: "The control plane has the proxy drop requests to {callee}",
  },
  proxy_overloaded: { owner: "mesh", sentence: "The proxy is overloaded and sheds load" },
  proxy_reset: { owner: "mesh", sentence: "The proxy itself reset its stream to {callee}" },
  proxy_closed: { owner: "mesh", sentence: "The proxy itself closed the caller's connection" },
  proxy_answered: {
    owner: "mesh",
    sentence: "The proxy itself answered with an error, and {callee} was not asked",
  },
  route_answered: {
    owner: "mesh",
    sentence: "The route is set to answer with this error itself, and {callee} was not asked",
  },
  retry_buffer_full: {
    owner: "mesh",
    sentence: "The request is too large for the buffer that retries need",
  },
  name_unresolved: { owner: "mesh", sentence: "The name of {callee} does not resolve" },
  rate_limiter_failed: {
    owner: "mesh",
    sentence: "The rate limit service failed, and the rule is to refuse then",
  },
  jwks_unusable: {
    owner: "mesh",
    sentence: "The keys to check tokens with could not be fetched or do not fit",
  },
  tunnel_blocked: {
    owner: "mesh",
    sentence: "The tunnel to {callee} got no answer: a NetworkPolicy may block port 15008",
  },
  tunnel_failed: {
    owner: "mesh",
    sentence: "The tunnel to {callee} could not be set up",
    isOneSided: true,
  },
  tunnel_drained: {
    owner: "mesh",
    sentence: "The connection was cut as one side shut down",
  },
  no_destination: {
    owner: "mesh",
    sentence: "ztunnel knows no workload or waypoint behind the address",
  },
  ztunnel_error: { owner: "mesh", sentence: "ztunnel could not carry the connection" },

  unclear_denial: {
    owner: "unknown",
    sentence:
      "It was refused, and the record does not say by whom: app or policy, needs the callee's logs",
  },
  unclear_bad_gateway: {
    owner: "unknown",
    sentence: "A 502 with neither flag nor details: app or policy, needs the callee's logs",
  },
  no_answer: { owner: "unknown", sentence: "It got no answer, and the record does not say why" },
  unknown_flag: {
    owner: "unknown",
    sentence: "It carries a flag that Envoy itself does not have",
  },
} as const satisfies Record<string, CauseFact>;

export type Cause = keyof typeof CAUSE_FACTS;

export function causeFact(cause: Cause): CauseFact {
  return CAUSE_FACTS[cause];
}
