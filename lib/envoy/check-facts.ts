/**
 * Something to look at, with the command that shows it. Its placeholders: `{pod}` and
 * `{podNamespace}` for the pod whose proxy wrote the record; `{service}`, `{namespace}` and `{host}`
 * for what was called; `{asName}` and `{asHost}` match that host in a table of objects, by its bare name
 * and by whatever means it, and `{asCluster}` among a proxy's clusters and in its lines.
 * Where many pods may write a log, all are read, and from the beginning: of pods picked by a label
 * kubectl would show ten lines each.
 */
export type Check = { what: string; command: string };

const TABLE = "NAMESPACE:.metadata.namespace,NAME:.metadata.name";
/** Objects of the namespace, and of the one that holds for the whole mesh. */
const NEAR_POD = "grep -E '^(NAMESPACE|{podNamespace} |istio-system )'";

/** A route is called by its own hosts, or leads to the host: at a gateway these differ. */
function virtualServices(column: string): string {
  return `kubectl get virtualservices -A -o 'custom-columns=${TABLE},HOSTS:.spec.hosts[*],TO:..destination.host,${column}' | grep -E '^NAMESPACE|{asHost}'`;
}

/** What flags send people to look at; several flags share one check. */
export const CHECKS = {
  endpoints: {
    what: "The endpoints that the proxy may pick, and which of them are ejected",
    command: "istioctl proxy-config endpoints {pod}.{podNamespace} | grep -E 'STATUS|{asCluster}'",
  },
  readyEndpoints: {
    what: "Whether the service has ready pods at all",
    command:
      "kubectl get endpointslices -n {namespace} -l kubernetes.io/service-name={service} -o wide",
  },
  servicePods: {
    what: "Restarts, readiness and age of the pods in the callee's namespace",
    command: "kubectl get pods -n {namespace} -o wide",
  },
  events: {
    what: "What happened to the callee's pods lately: probes, kills, rollouts",
    command: "kubectl get events -n {namespace} --sort-by=.lastTimestamp",
  },
  cluster: {
    what: "The limits that the proxy has for the host",
    command: `istioctl proxy-config clusters {pod}.{podNamespace} --fqdn {host} -o json | grep -E '"(name|max[A-Za-z]*)":'`,
  },
  clusters: {
    what: "Which clusters the proxy has for the host, and which subsets",
    command: "istioctl proxy-config clusters {pod}.{podNamespace} --fqdn {host}",
  },
  routes: {
    what: "The routes that the proxy has, and the object that each comes from",
    command: "istioctl proxy-config routes {pod}.{podNamespace}",
  },
  listeners: {
    what: "The listeners and filter chains that the proxy has",
    command: "istioctl proxy-config listeners {pod}.{podNamespace}",
  },
  destinationRules: {
    what: "The objects that set TLS, limits and subsets for the host",
    command: `kubectl get destinationrules -A -o 'custom-columns=${TABLE},HOST:.spec.host,SUBSETS:.spec.subsets[*].name,POLICY:.spec.trafficPolicy' | grep -E '^NAMESPACE| \\* |{asHost}'`,
  },
  virtualServices: {
    what: "The objects that route the host",
    command: virtualServices("RETRIES:.spec.http[*].retries"),
  },
  faults: {
    what: "The faults that are injected for the host, and the objects that do it",
    command: virtualServices("FAULT:.spec.http[*].fault"),
  },
  timeouts: {
    what: "The timeouts and retries set for the host, and the objects that do it",
    command: virtualServices("TIMEOUT:.spec.http[*].timeout,RETRIES:.spec.http[*].retries"),
  },
  httpRoutes: {
    what: "The same as HTTPRoutes, where the Gateway API is in use",
    command: `kubectl get httproutes -A -o 'custom-columns=${TABLE},FOR:.spec.parentRefs[*].name,TO:..backendRefs[*].name,TIMEOUTS:.spec.rules[*].timeouts' | grep -E '^NAMESPACE|[ ,]{asName}[ ,]'`,
  },
  mtls: {
    what: "Which mTLS mode the callee asks for",
    command:
      "kubectl get peerauthentications -A | grep -E '^(NAMESPACE|{namespace} |istio-system )'",
  },
  certificates: {
    what: "The certificates that the proxy holds, and until when they are valid",
    command: "istioctl proxy-config secret {pod}.{podNamespace}",
  },
  networkPolicies: {
    what: "Which network policies stand in the callee's namespace",
    command: "kubectl get networkpolicies -n {namespace} -o yaml",
  },
  authorization: {
    what: "Which policies the proxy applies",
    command: "istioctl x authz check {pod}.{podNamespace}",
  },
  envoyFilters: {
    what: "The filters that Istio does not set by itself: limits, caches, checks",
    command: `kubectl get envoyfilters -A -o 'custom-columns=${TABLE},FOR:.spec.workloadSelector.labels,FILTERS:.spec.configPatches[*].patch.value.name' | ${NEAR_POD}`,
  },
  extensions: {
    what: "The extensions that the proxy has to load",
    command: `kubectl get wasmplugins,envoyfilters -A | ${NEAR_POD}`,
  },
  serviceEntries: {
    what: "Which hosts outside the mesh it knows",
    command: `kubectl get serviceentries -A -o 'custom-columns=${TABLE},HOSTS:.spec.hosts[*],WHERE:.spec.location' | grep -E '^NAMESPACE|{asHost}'`,
  },
  outboundPolicy: {
    what: "Whether the mesh lets out what it does not know; a Sidecar may say otherwise",
    command:
      "kubectl get configmap -n istio-system istio -o yaml | grep -A2 outboundTrafficPolicy; kubectl get sidecars -A",
  },
  sync: {
    what: "Whether the proxy took the newest configuration",
    command: "istioctl proxy-status",
  },
  analysis: {
    what: "What Istio itself finds wrong with the configuration",
    command: "istioctl analyze -n {namespace}",
  },
  listening: {
    what: "On which addresses the app listens",
    command:
      "kubectl debug -it -n {podNamespace} {pod} --image=busybox --target=istio-proxy -- netstat -ltn",
  },
  appLog: {
    what: "What the app itself wrote at that time",
    command: "kubectl logs -n {podNamespace} {pod} --since=1h",
  },
  calleeLog: {
    what: "What the callee's own proxy wrote about the same requests",
    command: "kubectl logs -n {namespace} svc/{service} --all-pods -c istio-proxy --since=1h",
  },
  callerLog: {
    what: "What the caller's own proxy wrote about them, with the reason",
    command:
      "kubectl logs -n {podNamespace} {pod} -c istio-proxy --since=1h | grep -E '{asCluster}'",
  },
  proxyDebug: {
    what: "What the proxy does step by step",
    command:
      "istioctl proxy-config log {pod}.{podNamespace} --level http:debug,http2:debug,connection:debug,router:debug",
  },
  proxyLoad: {
    what: "Memory and CPU of the proxy",
    command: "kubectl top pods -n {podNamespace} --containers | grep -E '^(POD|{pod}) '",
  },
  servicePort: {
    what: "Which protocol the service declares for its port",
    command: "kubectl get service -n {namespace} {service} -o yaml",
  },
  dns: {
    what: "Whether the cluster's DNS is well",
    command: "kubectl logs -n kube-system -l k8s-app=kube-dns --prefix --tail=-1 --since=1h",
  },
  providers: {
    what: "Which external authorizers the mesh knows",
    command: "kubectl get configmap -n istio-system istio -o yaml",
  },
  ztunnelWorkloads: {
    what: "What ztunnel knows about workloads and services",
    command: "istioctl ztunnel-config workloads",
  },
  ztunnelPolicies: {
    what: "Which policies ztunnel applies",
    command: "istioctl ztunnel-config policies",
  },
  ztunnelCertificates: {
    what: "The certificates that ztunnel holds",
    command: "istioctl ztunnel-config certificates",
  },
  ztunnelLog: {
    what: "What ztunnel says about the connection",
    command: "kubectl logs -n istio-system -l app=ztunnel --prefix --tail=-1 --since=1h",
  },
} as const satisfies Record<string, Check>;
