import type { Owner } from "./owner";

/**
 * What one response flag says on its own.
 * `owner: null` is a flag that only comments on another cause and never decides.
 * `fails` is whether the flag alone makes an answer a failed one, whatever its code.
 * `clause` completes "… fail since …".
 */
export type FlagFact = {
  flag: string;
  long: string;
  owner: Owner | null;
  fails: boolean;
  meaning: string;
  clause: string;
  /** The same, where the callee's own inbound proxy writes the flag. */
  clauseAtCallee?: string;
};

/** Envoy's 30 core flags. */
export const ENVOY_FLAGS: readonly FlagFact[] = [
  {
    flag: "LH",
    long: "FailedLocalHealthCheck",
    owner: "app",
    fails: true,
    meaning: "The proxy's own health check filter says the workload is unfit.",
    clause: "the callee reports itself unhealthy",
  },
  {
    flag: "UH",
    long: "NoHealthyUpstream",
    owner: "mesh",
    fails: true,
    meaning:
      "The service has no endpoint that may be picked: none ready, all ejected, or an empty subset.",
    clause: "they reach no healthy endpoint",
  },
  {
    flag: "UT",
    long: "UpstreamRequestTimeout",
    owner: "app",
    fails: true,
    meaning: "The callee gave no answer within the route's timeout.",
    clause: "the app answers too late for the route's timeout",
  },
  {
    flag: "LR",
    long: "LocalReset",
    owner: "mesh",
    fails: true,
    meaning: "The proxy itself reset the stream to the callee.",
    clause: "the proxy resets its own stream",
  },
  {
    flag: "UR",
    long: "UpstreamRemoteReset",
    owner: "mesh",
    fails: true,
    meaning: "The far side reset the stream.",
    clause: "the far side resets the stream",
    clauseAtCallee: "the app resets the stream",
  },
  {
    flag: "UF",
    long: "UpstreamConnectionFailure",
    owner: "mesh",
    fails: true,
    meaning:
      "No connection to the callee could be made: refused, timed out, or broken in the TLS handshake.",
    clause: "no connection to the callee can be made",
    clauseAtCallee: "the app refuses or does not accept the connection",
  },
  {
    flag: "UC",
    long: "UpstreamConnectionTermination",
    owner: "mesh",
    fails: true,
    meaning: "A connection that stood was closed before the answer was complete.",
    clause: "the connection closes before the answer",
    clauseAtCallee: "the app closes the connection",
  },
  {
    flag: "UO",
    long: "UpstreamOverflow",
    owner: "mesh",
    fails: true,
    meaning: "A circuit breaker is open: a connectionPool limit of a DestinationRule is reached.",
    clause: "a circuit breaker is open",
  },
  {
    flag: "NR",
    long: "NoRouteFound",
    owner: "mesh",
    fails: true,
    meaning: "No route, or no filter chain, fits the request.",
    clause: "no route fits them",
  },
  {
    flag: "DI",
    long: "DelayInjected",
    owner: "injected",
    fails: false,
    meaning: "A fault rule delayed the request on purpose.",
    clause: "a fault rule delays them",
  },
  {
    flag: "FI",
    long: "FaultInjected",
    owner: "injected",
    fails: false,
    meaning: "A fault rule answered with an error on purpose.",
    clause: "a fault rule aborts them",
  },
  {
    flag: "RL",
    long: "RateLimited",
    owner: "policy",
    fails: false,
    meaning: "A rate limit turned the request away.",
    clause: "a rate limit turns them away",
  },
  {
    flag: "UAEX",
    long: "UnauthorizedExternalService",
    owner: "policy",
    fails: false,
    meaning: "The external authorizer refused the request, or could not be asked.",
    clause: "the external authorizer refuses them",
  },
  {
    flag: "RLSE",
    long: "RateLimitServiceError",
    owner: "mesh",
    fails: false,
    meaning: "The rate limit service failed, and the filter is set to refuse then.",
    clause: "the rate limit service fails",
  },
  {
    flag: "DC",
    long: "DownstreamConnectionTermination",
    owner: "caller",
    fails: false,
    meaning: "The caller closed its connection before the answer.",
    clause: "the caller hangs up",
  },
  {
    flag: "URX",
    long: "UpstreamRetryLimitExceeded",
    owner: null,
    fails: false,
    meaning: "All retries, or all connection attempts, are used up. The flag beside it says why.",
    clause: "all retries are used up",
  },
  {
    flag: "SI",
    long: "StreamIdleTimeout",
    owner: "app",
    fails: true,
    meaning: "Nothing moved on the stream for as long as the idle timeout allows.",
    clause: "the stream stays idle too long",
  },
  {
    flag: "IH",
    long: "InvalidEnvoyRequestHeaders",
    owner: "caller",
    fails: false,
    meaning: "The caller sent an x-envoy header that the strict check refuses.",
    clause: "the caller sends an invalid x-envoy header",
  },
  {
    flag: "DPE",
    long: "DownstreamProtocolError",
    owner: "caller",
    fails: false,
    meaning: "What the caller sent is not valid HTTP.",
    clause: "the caller does not speak valid HTTP",
  },
  {
    flag: "UMSDR",
    long: "UpstreamMaxStreamDurationReached",
    owner: "app",
    fails: true,
    meaning: "The stream lasted longer than the route allows.",
    clause: "the stream outlasts its maximum duration",
  },
  {
    flag: "RFCF",
    long: "ResponseFromCacheFilter",
    owner: null,
    fails: false,
    meaning: "The proxy's cache answered.",
    clause: "the proxy's cache answers",
  },
  {
    flag: "NFCF",
    long: "NoFilterConfigFound",
    owner: "mesh",
    fails: true,
    meaning: "A filter's configuration never arrived, so the proxy refuses to pass requests.",
    clause: "a filter's configuration is missing",
  },
  {
    flag: "DT",
    long: "DurationTimeout",
    owner: "policy",
    fails: false,
    meaning: "The connection reached the longest duration it may have.",
    clause: "the connection reaches its maximum duration",
  },
  {
    flag: "UPE",
    long: "UpstreamProtocolError",
    owner: "app",
    fails: true,
    meaning: "What the callee answered is not valid HTTP.",
    clause: "the app does not answer in valid HTTP",
  },
  {
    flag: "NC",
    long: "NoClusterFound",
    owner: "mesh",
    fails: true,
    meaning:
      "The route names a cluster the proxy does not have, such as a subset that is not defined.",
    clause: "their route names a cluster the proxy lacks",
  },
  {
    flag: "OM",
    long: "OverloadManagerTerminated",
    owner: "mesh",
    fails: true,
    meaning: "The proxy is overloaded and sheds load.",
    clause: "the proxy sheds load",
  },
  {
    flag: "DF",
    long: "DnsResolutionFailed",
    owner: "mesh",
    fails: true,
    meaning: "The callee's name could not be resolved.",
    clause: "the callee's name does not resolve",
  },
  {
    flag: "DO",
    long: "DropOverload",
    owner: "mesh",
    fails: true,
    meaning: "The control plane told the proxy to drop a share of the requests.",
    clause: "the control plane has a share of them dropped",
  },
  {
    flag: "DR",
    long: "DownstreamRemoteReset",
    owner: "caller",
    fails: false,
    meaning: "The caller reset the stream before the answer.",
    clause: "the caller cancels them",
  },
  {
    flag: "UDO",
    long: "UnconditionalDropOverload",
    owner: "mesh",
    fails: true,
    meaning: "The control plane told the proxy to drop every request.",
    clause: "the control plane has all of them dropped",
  },
];

/** ztunnel fills the same label with a vocabulary of its own. */
export const ZTUNNEL_WORDS: readonly FlagFact[] = [
  {
    flag: "DENY",
    long: "DENY",
    owner: "policy",
    fails: false,
    meaning: "ztunnel: an authorization policy refused the connection.",
    clause: "an authorization policy refuses them",
  },
  {
    flag: "CONNECT",
    long: "CONNECT",
    owner: "mesh",
    fails: true,
    meaning: "ztunnel: no connection to the callee could be made.",
    clause: "no connection to the callee can be made",
  },
  {
    flag: "TLS_FAILURE",
    long: "TLS_FAILURE",
    owner: "mesh",
    fails: true,
    meaning: "ztunnel: the TLS handshake failed.",
    clause: "the TLS handshake fails",
  },
  {
    flag: "H2_HANDSHAKE_FAILURE",
    long: "H2_HANDSHAKE_FAILURE",
    owner: "mesh",
    fails: true,
    meaning: "ztunnel: the HTTP/2 handshake of the tunnel failed.",
    clause: "the tunnel's handshake fails",
  },
  {
    flag: "NETWORK_POLICY",
    long: "NETWORK_POLICY",
    owner: "mesh",
    fails: true,
    meaning: "ztunnel: the tunnel port seems blocked, most often by a NetworkPolicy.",
    clause: "a NetworkPolicy seems to block the tunnel",
  },
  {
    flag: "IDENTITY_ERROR",
    long: "IDENTITY_ERROR",
    owner: "mesh",
    fails: true,
    meaning: "ztunnel: no certificate could be had for the workload.",
    clause: "the workload has no valid certificate",
  },
  {
    flag: "CERT_REVOKED",
    long: "CERT_REVOKED",
    owner: "mesh",
    fails: true,
    meaning: "ztunnel: the peer's certificate is revoked.",
    clause: "the peer's certificate is revoked",
  },
];
