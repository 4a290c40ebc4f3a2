/**
 * Something to look at, with the command that shows it. Its placeholders: `{pod}` and
 * `{podNamespace}` for the pod whose proxy wrote the record; `{service}`, `{namespace}`, `{port}`
 * and `{subset}` for what was called.
 */
export type Check = { what: string; command: string };

const CLUSTER = '"outbound|{port}|{subset}|{service}.{namespace}.svc.cluster.local"';

/** What flags send people to look at; several flags share one check. */
export const CHECKS = {
  endpoints: {
    what: "The endpoints that the proxy may pick, and which of them are ejected",
    command: `istioctl proxy-config endpoints {pod}.{podNamespace} --cluster ${CLUSTER}`,
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
    what: "The cluster as the proxy has it: limits, timeouts, TLS",
    command: `istioctl proxy-config clusters {pod}.{podNamespace} --fqdn {service}.{namespace}.svc.cluster.local --port {port} -o json`,
  },
  clusters: {
    what: "Which clusters the proxy has for the host, and which subsets",
    command:
      "istioctl proxy-config clusters {pod}.{podNamespace} --fqdn {service}.{namespace}.svc.cluster.local",
  },
  routes: {
    what: "The routes that the proxy has",
    command: "istioctl proxy-config routes {pod}.{podNamespace} -o json",
  },
  listeners: {
    what: "The listeners and filter chains that the proxy has",
    command: "istioctl proxy-config listeners {pod}.{podNamespace} -o json",
  },
  destinationRules: {
    what: "The objects that set TLS, limits and subsets, with their hosts",
    command: "kubectl get destinationrules -A",
  },
  virtualServices: {
    what: "The objects that set routes, timeouts, retries and faults, with their hosts",
    command: "kubectl get virtualservices,httproutes -A",
  },
  mtls: {
    what: "Which mTLS mode the callee asks for",
    command: "kubectl get peerauthentications -A",
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
    command: "kubectl get envoyfilters -A",
  },
  extensions: {
    what: "The extensions that the proxy has to load",
    command: "kubectl get wasmplugins,envoyfilters -A",
  },
  sync: {
    what: "Whether the proxy took the newest configuration",
    command: "istioctl proxy-status",
  },
  analysis: {
    what: "What Istio itself finds wrong with the configuration",
    command: "istioctl analyze -n {namespace}",
  },
  describe: {
    what: "Which rules apply to the pod, and whether they agree",
    command: "istioctl x describe pod {pod}.{podNamespace}",
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
    command: "kubectl logs -n {namespace} svc/{service} -c istio-proxy --since=1h",
  },
  proxyDebug: {
    what: "What the proxy does step by step",
    command:
      "istioctl proxy-config log {pod}.{podNamespace} --level http:debug,http2:debug,connection:debug,router:debug",
  },
  proxyLoad: {
    what: "Memory and CPU of the proxy",
    command: "kubectl top pod -n {podNamespace} {pod} --containers",
  },
  servicePort: {
    what: "Which protocol the service declares for its port",
    command: "kubectl get service -n {namespace} {service} -o yaml",
  },
  dns: {
    what: "Whether the cluster's DNS is well",
    command: "kubectl logs -n kube-system -l k8s-app=kube-dns --since=1h",
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
    command: "kubectl logs -n istio-system -l app=ztunnel --since=1h",
  },
} as const satisfies Record<string, Check>;
