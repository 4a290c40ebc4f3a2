import type { AccessRecord, Direction } from "./access-record";
import { type Cluster, clusterFromServerName, clusterFromText, isClusterLocal } from "./cluster";

type Ends = Pick<
  AccessRecord,
  | "authority"
  | "downstreamLocal"
  | "downstreamRemote"
  | "forwardedFor"
  | "method"
  | "routeName"
  | "serverName"
  | "upstreamCluster"
  | "upstreamLocal"
>;

type Destination = Pick<AccessRecord, "direction" | "destinationService" | "destinationHost">;

const GATEWAY_PORTS = new Set(["80", "443", "8080", "8443", "15443"]);
const EAST_WEST_PORT = "15443";
const HOST_NAME = /^[\w*-]+\.[\w*.-]+$/;
const GATEWAY_NAME = /gateway|ingress|egress/;

/** `logger` is what stands before the record and may name the pod. */
export function destinationFromEnds(ends: Ends, logger: string): Destination {
  const { upstreamCluster, serverName } = ends;
  const cluster = upstreamCluster === null ? null : clusterFromText(upstreamCluster);
  const target = serverName === null ? null : clusterFromServerName(serverName);
  const host = cluster?.host ?? target?.host ?? localName(serverName);
  const isService = host !== null && isClusterLocal(host);
  return {
    direction: directionOf(ends, cluster, target, logger),
    destinationService: isService ? host : null,
    destinationHost: isService ? null : host,
  };
}

function localName(serverName: string | null): string | null {
  return serverName !== null && isClusterLocal(serverName) ? serverName : null;
}

function directionOf(
  ends: Ends,
  cluster: Cluster | null,
  target: Cluster | null,
  logger: string,
): Direction {
  if (ends.routeName === "block_all") return "blackhole";
  switch (cluster?.kind) {
    case "inbound":
    case "passthrough":
    case "blackhole":
      return cluster.kind;
    case "auto-passthrough":
      return "gateway";
    case "outbound":
      return isAtGateway(ends, cluster) || namesGateway(logger) ? "gateway" : "outbound";
    case "plumbing":
    case "own":
    case "other":
      return namesGateway(logger) ? "gateway" : "unknown";
    case undefined:
      return directionWithoutCluster(ends, target, logger);
  }
}

/** A sidecar listens on the service's own port and address; a gateway on its own. */
function isAtGateway(ends: Ends, cluster: Cluster): boolean {
  const { downstreamLocal, upstreamLocal } = ends;
  if (hasAppendedCaller(ends) || hasEndedTls(ends)) return true;
  if (downstreamLocal === null) return false;
  // A forwarded port ends at the loopback, where no sidecar listens for its app.
  if (isLoopback(downstreamLocal)) return true;
  if (upstreamLocal !== null && !upstreamLocal.startsWith("envoy://")) {
    return haveOneAddress(upstreamLocal, downstreamLocal);
  }
  const port = downstreamLocal.includes(":") ? Number(portOf(downstreamLocal)) : 0;
  return cluster.port !== null && port > 0 && port !== cluster.port;
}

/**
 * Gateways append the peer's address to X-Forwarded-For, sidecars do not. Port 0 is an address that
 * was itself read from that header.
 */
function hasAppendedCaller({ downstreamRemote, forwardedFor }: Ends): boolean {
  if (downstreamRemote === null || forwardedFor === null) return false;
  if (portOf(downstreamRemote) === "0") return false;
  const last = forwardedFor.slice(forwardedFor.lastIndexOf(",") + 1).trim();
  return last === addressOf(downstreamRemote);
}

/** HTTP that came inside TLS: apps speak plaintext to their sidecar. */
function hasEndedTls({ method, serverName }: Ends): boolean {
  if (method === null || serverName === null) return false;
  return HOST_NAME.test(serverName) && !serverName.startsWith("outbound_.");
}

function isLoopback(address: string): boolean {
  return address.startsWith("127.0.0.1:") || address.startsWith("[::1]:");
}

function directionWithoutCluster(ends: Ends, target: Cluster | null, logger: string): Direction {
  if (ends.routeName === "allow_any" || ends.routeName === "allow_any_dynamic_dns") {
    return "passthrough";
  }
  const port = ends.downstreamLocal === null ? null : portOf(ends.downstreamLocal);
  if (target !== null) return port === EAST_WEST_PORT ? "gateway" : "inbound";
  if (ends.upstreamLocal?.startsWith("127.0.0.6:") || ends.upstreamLocal?.startsWith("[::6]:")) {
    return "inbound";
  }
  if (namesGateway(logger)) return "gateway";
  // A gateway's HTTP routes carry their configured name or none; "default" is a sidecar's.
  if (port === null || !GATEWAY_PORTS.has(port) || ends.routeName === "default") return "unknown";
  return comesFromOutside(ends) ? "gateway" : "unknown";
}

function comesFromOutside({ authority, forwardedFor, serverName }: Ends): boolean {
  if (authority !== null && isClusterLocal(authority)) return false;
  if (serverName !== null) return !isClusterLocal(serverName);
  return forwardedFor !== null;
}

function namesGateway(logger: string): boolean {
  return logger !== "" && GATEWAY_NAME.test(logger);
}

/** Whatever their ports; asked of every line, so nothing is cut out to compare. */
function haveOneAddress(one: string, other: string): boolean {
  const colon = one.lastIndexOf(":");
  return colon === other.lastIndexOf(":") && other.startsWith(one.slice(0, colon));
}

function portOf(address: string): string {
  return address.slice(address.lastIndexOf(":") + 1);
}

function addressOf(address: string): string {
  return address.slice(0, address.lastIndexOf(":"));
}
