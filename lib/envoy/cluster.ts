/**
 * What an upstream cluster's name says.
 * `plumbing` carries a tunnel and hides the real destination; `own` is the proxy's own business.
 */
export type Cluster = {
  kind:
    | "outbound"
    | "inbound"
    | "passthrough"
    | "blackhole"
    | "auto-passthrough"
    | "plumbing"
    | "own"
    | "other";
  port: number | null;
  subset: string | null;
  host: string | null;
};

const NAMED_KINDS = new Map<string, Cluster["kind"]>([
  ["PassthroughCluster", "passthrough"],
  ["AllowAnyDynamicDNSCluster", "passthrough"],
  ["BlackHoleCluster", "blackhole"],
  ["InboundPassthroughCluster", "inbound"],
  ["InboundPassthroughClusterIpv4", "inbound"],
  ["InboundPassthroughClusterIpv6", "inbound"],
  ["connect_originate", "plumbing"],
  ["connect_terminate", "plumbing"],
  ["inner_connect_originate", "plumbing"],
  ["outer_connect_originate", "plumbing"],
  ["forward_inner_connect", "plumbing"],
  ["main_internal", "plumbing"],
  ["encap", "plumbing"],
  ["agent", "own"],
  ["prometheus_stats", "own"],
  ["sds-grpc", "own"],
  ["xds-grpc", "own"],
  ["zipkin", "own"],
]);

/** Some Istio releases leak the stat name's closing ";" into the cluster's name. */
export function clusterName(text: string): string {
  return text.endsWith(";") ? text.slice(0, -1) : text;
}

/** A log names few clusters, and each of them over and over. */
const remembered = new Map<string, Cluster>();
const MOST_REMEMBERED = 1000;

export function clusterFromText(text: string): Cluster {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const cluster = clusterFromName(clusterName(text));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, cluster);
  return cluster;
}

function clusterFromName(name: string): Cluster {
  const named = NAMED_KINDS.get(name);
  if (named !== undefined) return { kind: named, port: null, subset: null, host: null };
  if (name.startsWith("outbound|")) return keyed("outbound", name);
  // A waypoint's clusters stand before the workload, as an inbound listener does.
  if (name.startsWith("inbound|") || name.startsWith("inbound-vip|")) return keyed("inbound", name);
  return clusterFromServerName(name) ?? { kind: "other", port: null, subset: null, host: null };
}

/** `outbound_.9080_.v1_.host`, as a mesh client writes it into the SNI; `null` for any other name. */
export function clusterFromServerName(serverName: string): Cluster | null {
  if (!serverName.startsWith("outbound_.")) return null;
  const [, port, subset, ...host] = serverName.split("_.");
  return {
    kind: "auto-passthrough",
    ...parts(port, subset === "_" ? "" : subset, host.join("_.")),
  };
}

/** `reviews.default.svc.cluster.local`, in any cluster domain. */
export function isClusterLocal(host: string): boolean {
  return host.includes(".svc.") || host.endsWith(".svc");
}

function keyed(kind: "outbound" | "inbound", name: string): Cluster {
  const port = name.indexOf("|") + 1;
  const subset = name.indexOf("|", port) + 1;
  const host = subset === 0 ? 0 : name.indexOf("|", subset) + 1;
  if (host === 0) return { kind, port: null, subset: null, host: null };
  const texts = parts(name.slice(port, subset - 1), name.slice(subset, host - 1), name.slice(host));
  return { kind, port: texts.port, subset: texts.subset, host: texts.host };
}

function parts(port: string | undefined, subset: string | undefined, host: string | undefined) {
  const number = Number(port);
  return {
    port: Number.isInteger(number) && number > 0 ? number : null,
    subset: subset || null,
    host: host || null,
  };
}
