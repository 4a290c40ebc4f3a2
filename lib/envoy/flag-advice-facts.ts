import { CHECKS, type Check } from "./check-facts";

/** What to know and to do about one response flag. */
export type FlagAdvice = {
  /** The first Istio whose proxies write it; null where all that are still met do. */
  sinceIstio: string | null;
  /** The status that usually comes with it. */
  status: string;
  /** Who owns it instead, and when. */
  ownerChanges: readonly string[];
  likelyCauses: readonly string[];
  checks: readonly Check[];
  /** Where in Istio and Kubernetes it is decided. */
  objects: readonly string[];
  /** What the proxy on the other side of the hop writes meanwhile. */
  otherSide: string;
  mistakenFor: readonly string[];
};

/** By flag: Envoy's own, then ztunnel's words. */
export const FLAG_ADVICE: Record<string, FlagAdvice> = {
  LH: {
    sinceIstio: null,
    status: "503",
    ownerChanges: [],
    likelyCauses: [
      "Somebody failed the proxy's health check by hand, through its admin port",
      "An EnvoyFilter adds a health check filter; Istio itself sets none",
    ],
    checks: [CHECKS.envoyFilters, CHECKS.calleeLog],
    objects: ["EnvoyFilter"],
    otherSide: "The caller's proxy passes the 503 on with no flag, details via_upstream.",
    mistakenFor: ["UH, which the caller's proxy writes when it knows that nobody is healthy"],
  },
  UH: {
    sinceIstio: null,
    status: "503; TCP 0",
    ownerChanges: [
      "policy, where the cluster is BlackHoleCluster: the mesh lets nothing out to hosts it does not know",
    ],
    likelyCauses: [
      "No pod of the service is ready: scaled to zero, failing its readiness probe, or in the middle of a rollout",
      "Outlier detection ejected every endpoint",
      "The subset's labels fit no pod",
      "A Service selector fits no pod, or a ServiceEntry has no endpoint",
    ],
    checks: [CHECKS.endpoints, CHECKS.readyEndpoints, CHECKS.destinationRules, CHECKS.analysis],
    objects: [
      "Service",
      "EndpointSlice",
      "DestinationRule (outlierDetection, subsets)",
      "ServiceEntry",
      "Sidecar",
    ],
    otherSide: "Nothing: no endpoint was picked, so the callee's proxy never saw the request.",
    mistakenFor: [
      "NC, where the cluster itself is missing",
      "UF, where an endpoint was picked and could not be reached",
      "A 503 of the app, which carries no flag and via_upstream",
    ],
  },
  UT: {
    sinceIstio: null,
    status: "504",
    ownerChanges: ["injected, with DI beside it: the delay was put there on purpose"],
    likelyCauses: [
      "The app is slower than the timeout of the VirtualService or HTTPRoute",
      "perTryTimeout is shorter than the app's usual answer",
      "A dependency of the app is slow",
    ],
    checks: [CHECKS.timeouts, CHECKS.httpRoutes, CHECKS.calleeLog, CHECKS.servicePods],
    objects: ["VirtualService (timeout, retries.perTryTimeout)", "HTTPRoute (timeouts)"],
    otherSide: "DC with code 0, or DR: to the callee's proxy its caller hung up.",
    mistakenFor: [
      "A 504 of the app, which carries no flag and via_upstream",
      "SI, where the stream was idle rather than late",
    ],
  },
  LR: {
    sinceIstio: null,
    status: "503",
    ownerChanges: [],
    likelyCauses: [
      "The port's declared protocol is not the one that is spoken",
      "h2UpgradePolicy upgrades to an app that speaks no HTTP/2",
      "The connection was drained while the stream began",
    ],
    checks: [CHECKS.servicePort, CHECKS.destinationRules, CHECKS.proxyDebug],
    objects: ["Service (port name, appProtocol)", "DestinationRule (h2UpgradePolicy)"],
    otherSide: "DR or DC, or nothing, depending on how far the stream came.",
    mistakenFor: ["UR, where the far side reset the stream"],
  },
  UR: {
    sinceIstio: null,
    status: "503; gRPC 200",
    ownerChanges: [
      "app, where the callee's own proxy writes it: then it was the app that reset the stream",
    ],
    likelyCauses: [
      "The app's gRPC server is at its stream limit, or cancels at its deadline",
      "The callee's proxy or pod shuts down while streams are open",
      "The app does not speak the HTTP/2 that the port promises",
    ],
    checks: [CHECKS.calleeLog, CHECKS.appLog, CHECKS.servicePods, CHECKS.servicePort],
    objects: [
      "Service (appProtocol)",
      "DestinationRule (maxConcurrentStreams)",
      "Deployment (preStop)",
    ],
    otherSide:
      "The callee's proxy writes UR too if its app reset the stream; nothing unusual if the proxy itself did.",
    mistakenFor: ["UC, where the whole connection closed", "DR, where the caller reset the stream"],
  },
  UF: {
    sinceIstio: null,
    status: "503; TCP 0",
    ownerChanges: [
      "app, where the callee's own proxy writes it: the app does not listen on the port that its proxy calls",
    ],
    likelyCauses: [
      "TLS: the caller's DestinationRule and the callee's PeerAuthentication disagree, or a certificate is missing, expired or not trusted",
      "A NetworkPolicy or firewall drops the traffic: connection timed out",
      "The pod is gone or not up yet: connection refused",
      "At the callee: the app listens on localhost alone, on another port, or has not started",
    ],
    checks: [
      CHECKS.calleeLog,
      CHECKS.certificates,
      CHECKS.mtls,
      CHECKS.destinationRules,
      CHECKS.networkPolicies,
      CHECKS.listening,
    ],
    objects: [
      "DestinationRule (tls, connectTimeout)",
      "PeerAuthentication",
      "NetworkPolicy",
      "Service (targetPort)",
      "ServiceEntry",
    ],
    otherSide:
      "Often nothing. With a TLS mismatch a listener line with code 0, NR and filter_chain_not_found.",
    mistakenFor: ["UC, where the connection once stood", "UH, where no endpoint was picked at all"],
  },
  UC: {
    sinceIstio: null,
    status: "503",
    ownerChanges: [
      "app, where the callee's own proxy writes it: then it was the app that closed the connection",
    ],
    likelyCauses: [
      "The app closes idle connections sooner than its caller gives them up",
      "The app crashed, was killed for memory, or restarted",
      "A pod ended before its connections did",
      "Plaintext was sent to a callee that asks for STRICT mTLS",
    ],
    checks: [
      CHECKS.calleeLog,
      CHECKS.servicePods,
      CHECKS.events,
      CHECKS.destinationRules,
      CHECKS.mtls,
    ],
    objects: [
      "DestinationRule (connectionPool.http.idleTimeout)",
      "PeerAuthentication",
      "Deployment (preStop, terminationGracePeriodSeconds)",
      "VirtualService (retries)",
    ],
    otherSide:
      "UC at the callee if the app closed; nothing if the pod died; NR with filter_chain_not_found if it wanted mTLS.",
    mistakenFor: ["UF, where the connection never stood", "DC, where the caller closed it"],
  },
  UO: {
    sinceIstio: null,
    status: "503; TCP 0",
    ownerChanges: [
      "app, with via_upstream and a 5xx: the app's error came through and only the retry overflowed",
    ],
    likelyCauses: [
      "A connectionPool limit of a DestinationRule is too low for the traffic; Istio sets none by itself",
      "The callee became slow, so that requests pile up",
      "A burst of retries",
    ],
    checks: [CHECKS.cluster, CHECKS.destinationRules, CHECKS.endpoints],
    objects: ["DestinationRule (connectionPool, outlierDetection)"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["RL, which is a rate limit", "OM, where the proxy itself is short of memory"],
  },
  NR: {
    sinceIstio: null,
    status: "404; listener 0",
    ownerChanges: [],
    likelyCauses: [
      "No VirtualService or HTTPRoute fits the host or path",
      "The route is bound to another gateway, or its host is spelled otherwise",
      "At a callee, filter_chain_not_found: plaintext sent to a port with STRICT mTLS",
      "At a gateway, filter_chain_not_found: an SNI that no server names",
      "Scanners and health probes that call by bare IP",
    ],
    checks: [
      CHECKS.routes,
      CHECKS.listeners,
      CHECKS.virtualServices,
      CHECKS.httpRoutes,
      CHECKS.analysis,
    ],
    objects: ["VirtualService", "Gateway", "HTTPRoute", "PeerAuthentication", "Sidecar"],
    otherSide: "Nothing. A caller whose connection met no filter chain writes UF or UC.",
    mistakenFor: [
      "A 404 of the app, which carries no flag and via_upstream",
      "NC, where a route was found and its cluster was not",
    ],
  },
  DI: {
    sinceIstio: null,
    status: "any",
    ownerChanges: [],
    likelyCauses: ["A fault delay of a VirtualService is active, perhaps forgotten after a test"],
    checks: [CHECKS.faults, CHECKS.envoyFilters],
    objects: ["VirtualService (fault.delay)", "HTTPRoute", "EnvoyFilter"],
    otherSide: "A usual request: the callee does not know that it was held back.",
    mistakenFor: ["A slow app: the caller's time is long and the callee's is not"],
  },
  FI: {
    sinceIstio: null,
    status: "as configured",
    ownerChanges: [],
    likelyCauses: ["A fault abort of a VirtualService is active, perhaps forgotten after a test"],
    checks: [CHECKS.faults, CHECKS.envoyFilters],
    objects: ["VirtualService (fault.abort)", "EnvoyFilter"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["An error of the app, which carries no flag and via_upstream"],
  },
  RL: {
    sinceIstio: null,
    status: "429",
    ownerChanges: [],
    likelyCauses: [
      "A local rate limit of an EnvoyFilter is reached",
      "The global rate limit service says no",
    ],
    checks: [CHECKS.envoyFilters, CHECKS.calleeLog],
    objects: ["EnvoyFilter (local_ratelimit, ratelimit)"],
    otherSide: "A 429 with no flag and via_upstream, where the callee's proxy limits.",
    mistakenFor: [
      "A 429 of the app, which carries no flag",
      "UO, which is a limit on connections or pending requests",
    ],
  },
  UAEX: {
    sinceIstio: null,
    status: "403, or as the authorizer says",
    ownerChanges: [],
    likelyCauses: [
      "The external authorizer refused: token, rule, or role",
      "ext_authz_error: the authorizer is down, slow or misconfigured",
    ],
    checks: [CHECKS.authorization, CHECKS.providers, CHECKS.calleeLog],
    objects: ["AuthorizationPolicy (CUSTOM)", "MeshConfig (extensionProviders)"],
    otherSide:
      "A 403 with no flag and via_upstream, where the callee's proxy asked the authorizer.",
    mistakenFor: [
      "A refusal by AuthorizationPolicy itself, which carries no flag and rbac_ details",
    ],
  },
  RLSE: {
    sinceIstio: null,
    status: "500, or as configured",
    ownerChanges: [],
    likelyCauses: ["The rate limit service is down or slow, and failure_mode_deny is set"],
    checks: [CHECKS.envoyFilters, CHECKS.sync],
    objects: ["EnvoyFilter (ratelimit)"],
    otherSide: "A 500 with no flag and via_upstream, where the callee's proxy limits.",
    mistakenFor: ["RL, where the limit was reached"],
  },
  DC: {
    sinceIstio: null,
    status: "0",
    ownerChanges: [
      "app, where the caller's own proxy writes UT for the same request: it gave up since the app is slow",
    ],
    likelyCauses: [
      "A person or client closed the connection or ran into its own timeout",
      "At the callee: the caller's proxy ran into its route timeout",
      "The end of a long stream or a WebSocket, which is no fault",
    ],
    checks: [CHECKS.calleeLog, CHECKS.timeouts, CHECKS.appLog],
    objects: ["VirtualService (timeout, retries.perTryTimeout)"],
    otherSide:
      "At the callee DC or DR as well; at the caller UT, if it was its proxy that gave up.",
    mistakenFor: [
      "A failure of the callee: no answer came since nobody waited",
      "DR, the same over HTTP/2",
    ],
  },
  URX: {
    sinceIstio: null,
    status: "that of the last try",
    ownerChanges: [
      "whoever owns the flag beside it; alone with via_upstream it is the app, which kept answering with an error",
    ],
    likelyCauses: [
      "The callee fails every try",
      "TCP: every failed connection carries it, since one attempt is the default",
    ],
    checks: [CHECKS.timeouts, CHECKS.calleeLog, CHECKS.endpoints],
    objects: ["VirtualService (retries)", "MeshConfig (defaultHttpRetryPolicy)"],
    otherSide: "One record for each try.",
    mistakenFor: ["A cause: it only says that trying again did not help"],
  },
  SI: {
    sinceIstio: null,
    status: "408 or 504",
    ownerChanges: [],
    likelyCauses: [
      "A stream had no traffic for longer than an idle timeout that somebody set; Istio sets none by default",
      "Long polling, server-sent events or gRPC streams without keep-alive",
      "The app stalls in the middle of its answer",
    ],
    checks: [CHECKS.envoyFilters, CHECKS.timeouts, CHECKS.calleeLog],
    objects: ["EnvoyFilter (stream_idle_timeout)", "HTTPRoute (timeouts)"],
    otherSide: "DC or DR: the stream was cut from this side.",
    mistakenFor: ["UT, which counts from the request to the answer"],
  },
  IH: {
    sinceIstio: null,
    status: "400",
    ownerChanges: [],
    likelyCauses: [
      "The caller sends an x-envoy header with a value that is not valid",
      "An EnvoyFilter switches strict header checks on; Istio does not",
    ],
    checks: [CHECKS.envoyFilters],
    objects: ["EnvoyFilter (strict_check_headers)"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["DPE, where the request is not valid HTTP at all"],
  },
  DPE: {
    sinceIstio: null,
    status: "400, 431",
    ownerChanges: [
      "mesh, in effect, where the port's declared protocol is wrong: then a valid request looks broken",
    ],
    likelyCauses: [
      "TLS or another protocol is spoken to a port declared as HTTP",
      "Headers larger than the proxy allows",
      "Scanners that send arbitrary bytes",
    ],
    checks: [CHECKS.servicePort, CHECKS.listeners, CHECKS.analysis],
    objects: ["Service (port name, appProtocol)", "Gateway (servers.port.protocol)"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: [
      "UPE, where the answer is broken",
      "A 400 of the app, which carries no flag and via_upstream",
    ],
  },
  UMSDR: {
    sinceIstio: null,
    status: "408, 504",
    ownerChanges: [],
    likelyCauses: ["A stream outlasts max_stream_duration or the caller's gRPC deadline"],
    checks: [CHECKS.timeouts, CHECKS.envoyFilters, CHECKS.calleeLog],
    objects: ["EnvoyFilter (max_stream_duration)", "VirtualService (timeout)"],
    otherSide: "DC or DR: the stream was cut from this side.",
    mistakenFor: ["UT, which is about the time to answer", "SI, which is about silence"],
  },
  RFCF: {
    sinceIstio: null,
    status: "any",
    ownerChanges: [],
    likelyCauses: ["A cache filter of an EnvoyFilter holds the answer"],
    checks: [CHECKS.envoyFilters],
    objects: ["EnvoyFilter (cache)"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["A failure: it is only a remark"],
  },
  NFCF: {
    sinceIstio: null,
    status: "500",
    ownerChanges: [],
    likelyCauses: [
      "A WasmPlugin's module cannot be fetched, and it is set to fail closed",
      "The control plane never delivered a filter's configuration",
    ],
    checks: [CHECKS.extensions, CHECKS.sync, CHECKS.proxyDebug],
    objects: ["WasmPlugin", "EnvoyFilter"],
    otherSide: "A 500 with no flag and via_upstream, where the filter is the callee's.",
    mistakenFor: ["A 500 of the app"],
  },
  DT: {
    sinceIstio: null,
    status: "0",
    ownerChanges: [],
    likelyCauses: [
      "maxConnectionDuration of a DestinationRule, or of an EnvoyFilter, ended the connection on purpose",
    ],
    checks: [CHECKS.destinationRules, CHECKS.envoyFilters],
    objects: ["DestinationRule (connectionPool.tcp.maxConnectionDuration)", "EnvoyFilter"],
    otherSide: "A connection that closes.",
    mistakenFor: ["UC, where nobody meant it to close"],
  },
  UPE: {
    sinceIstio: "1.10",
    status: "502",
    ownerChanges: [
      "mesh, in effect, where the port's declared protocol is wrong and the app is right",
    ],
    likelyCauses: [
      "The app's answer breaks HTTP: framing, or headers too large or too many",
      "HTTP/2 is spoken to an app that knows only HTTP/1.1",
    ],
    checks: [CHECKS.calleeLog, CHECKS.appLog, CHECKS.servicePort, CHECKS.destinationRules],
    objects: [
      "Service (port name, appProtocol)",
      "DestinationRule (h2UpgradePolicy, useClientProtocol)",
    ],
    otherSide:
      "The callee's proxy writes UPE; its caller sees a 502 with no flag and via_upstream.",
    mistakenFor: ["A 502 of the app, which carries no flag", "DPE, where the request is broken"],
  },
  NC: {
    sinceIstio: "1.11",
    status: "503; TCP 0",
    ownerChanges: [],
    likelyCauses: [
      "The route names a subset that no DestinationRule defines",
      "A Sidecar or exportTo hides the service from the caller",
      "The host is misspelled, or its service is gone",
      "The proxy refused or has not yet got the new configuration",
    ],
    checks: [CHECKS.clusters, CHECKS.sync, CHECKS.destinationRules, CHECKS.analysis],
    objects: [
      "VirtualService (destination)",
      "DestinationRule (subsets)",
      "Sidecar",
      "Service (exportTo)",
    ],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: [
      "NR, where no route was found; before Istio 1.11 this was NR with cluster_not_found",
      "UH, where the cluster is there and empty",
    ],
  },
  OM: {
    sinceIstio: "1.11",
    status: "503",
    ownerChanges: [],
    likelyCauses: [
      "The proxy is near its memory limit",
      "More connections than the proxy is allowed to hold",
    ],
    checks: [CHECKS.proxyLoad, CHECKS.cluster],
    objects: ["Deployment (proxy resources)", "MeshConfig", "EnvoyFilter (overload manager)"],
    otherSide: "A 503 with no flag and via_upstream, where it is the callee's proxy.",
    mistakenFor: ["UO, a circuit breaker towards one service", "A 503 of the app"],
  },
  DF: {
    sinceIstio: "1.17 at the latest",
    status: "503",
    ownerChanges: [],
    likelyCauses: [
      "The host does not resolve: misspelled, or the cluster's DNS is unwell",
      "An egress policy keeps the proxy from its name server",
    ],
    checks: [CHECKS.dns, CHECKS.clusters, CHECKS.networkPolicies],
    objects: ["ServiceEntry (resolution DYNAMIC_DNS)", "MeshConfig (outboundTrafficPolicy)"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["UH, where a cluster that is resolved ahead of time has no address"],
  },
  DO: {
    sinceIstio: "1.21",
    status: "503",
    ownerChanges: [],
    likelyCauses: ["The control plane sends drop_overloads; istiod itself does not"],
    checks: [CHECKS.sync, CHECKS.endpoints],
    objects: ["A control plane of your own"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["UO, a circuit breaker", "OM, an overloaded proxy"],
  },
  DR: {
    sinceIstio: "1.22",
    status: "0, or what was already sent",
    ownerChanges: [
      "app, where the caller's own proxy writes UT for the same request: it gave up since the app is slow",
    ],
    likelyCauses: [
      "The client cancelled: deadline, navigation, or shut-down",
      "At the callee: the caller's proxy ran into its timeout",
    ],
    checks: [CHECKS.calleeLog, CHECKS.timeouts, CHECKS.appLog],
    objects: ["VirtualService (timeout, retries.perTryTimeout)"],
    otherSide: "UT at the caller, if it was its proxy that gave up.",
    mistakenFor: ["UR, where the callee reset the stream", "DC, the same over HTTP/1.1"],
  },
  UDO: {
    sinceIstio: "1.26",
    status: "503",
    ownerChanges: [],
    likelyCauses: ["The control plane sends drop_overloads of 100 %; istiod itself does not"],
    checks: [CHECKS.sync, CHECKS.endpoints],
    objects: ["A control plane of your own"],
    otherSide: "Nothing: the request was not sent.",
    mistakenFor: ["UH, where nobody is healthy"],
  },
  DENY: {
    sinceIstio: null,
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: [
      "ALLOW policies exist and none fits the caller's identity",
      "A DENY policy fits it",
    ],
    checks: [CHECKS.ztunnelPolicies, CHECKS.ztunnelLog],
    objects: ["AuthorizationPolicy"],
    otherSide: "The caller's ztunnel sees its tunnel refused: http status 401 or 403.",
    mistakenFor: ["A 403, which only a proxy that reads HTTP can give"],
  },
  CONNECT: {
    sinceIstio: null,
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: [
      "The callee is gone, not listening, or behind a firewall",
      "Port 15008 of the callee's node is not reachable",
    ],
    checks: [
      CHECKS.ztunnelLog,
      CHECKS.ztunnelWorkloads,
      CHECKS.networkPolicies,
      CHECKS.readyEndpoints,
    ],
    objects: ["NetworkPolicy", "Service", "EndpointSlice"],
    otherSide: "Nothing, or a refused connection in the callee's ztunnel.",
    mistakenFor: ["NETWORK_POLICY, where the tunnel's port stays silent"],
  },
  TLS_FAILURE: {
    sinceIstio: "1.29",
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: [
      "The two sides trust different roots",
      "A certificate has expired, or names another identity",
    ],
    checks: [CHECKS.ztunnelCertificates, CHECKS.ztunnelLog],
    objects: ["PeerAuthentication", "MeshConfig (trustDomain)"],
    otherSide: "A handshake that failed, in the other ztunnel's log.",
    mistakenFor: ["IDENTITY_ERROR, where there is no certificate to begin with"],
  },
  H2_HANDSHAKE_FAILURE: {
    sinceIstio: "1.29",
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: [
      "Something that is no ztunnel, waypoint or sidecar answers on port 15008",
      "The callee's ztunnel is restarting",
    ],
    checks: [CHECKS.ztunnelLog, CHECKS.ztunnelWorkloads],
    objects: ["Gateway (waypoint)"],
    otherSide: "A connection that closed before its first stream.",
    mistakenFor: ["TLS_FAILURE, one step earlier"],
  },
  NETWORK_POLICY: {
    sinceIstio: "1.29",
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: ["A NetworkPolicy lets the app's port through and not the tunnel's, 15008"],
    checks: [CHECKS.networkPolicies, CHECKS.ztunnelLog],
    objects: ["NetworkPolicy"],
    otherSide: "Nothing: the packets do not arrive.",
    mistakenFor: ["CONNECT, where something answers and refuses"],
  },
  IDENTITY_ERROR: {
    sinceIstio: "1.29",
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: [
      "ztunnel could not get the workload's certificate from istiod",
      "The workload's service account is not known to the control plane",
    ],
    checks: [CHECKS.ztunnelCertificates, CHECKS.ztunnelLog, CHECKS.sync],
    objects: ["ServiceAccount", "MeshConfig"],
    otherSide: "Nothing: the connection was not begun.",
    mistakenFor: ["TLS_FAILURE, where both sides had certificates"],
  },
  CERT_REVOKED: {
    sinceIstio: "1.32",
    status: "none: a connection",
    ownerChanges: [],
    likelyCauses: ["The peer's certificate stands on the revocation list"],
    checks: [CHECKS.ztunnelCertificates, CHECKS.ztunnelLog],
    objects: ["Secret (cacerts, with a revocation list)"],
    otherSide: "A handshake that failed, in the other ztunnel's log.",
    mistakenFor: ["TLS_FAILURE, for every other certificate problem"],
  },
};
