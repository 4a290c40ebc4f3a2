import type { AccessRecord } from "@/lib/envoy/access-record";
import { clusterFromText, isClusterLocal } from "@/lib/envoy/cluster";
import type { Endpoint } from "./endpoint";
import { workloadOfPod } from "./pod-workload";
import { serviceOfHost } from "./service-host";

/** Whose proxy tells of a call: the caller's (or a gateway's), or the callee's. */
export type LogSide = "caller" | "callee";

/**
 * The two ends that one access record tells of. A caller that it knows by its address alone has
 * that as its name, and as its `address`, until another record says whose it is.
 */
export type LogEnds = {
  side: LogSide;
  transport: "request" | "tcp";
  source: Endpoint;
  address: string | null;
  destination: Endpoint;
  /** Where a callee listens that cannot say which service was called there. */
  listener: string | null;
  /** The callee was told of a caller by X-Forwarded-For: a gateway stands between. */
  isForwarded: boolean;
  /** A connection that met no filter chain: nobody knows what it was to carry. */
  isTurnedAway: boolean;
};

const LONGEST_NAME = 253;

/** `null` for a record of no edge: the proxy's own business, or the inside of a tunnel. */
export function logEnds(record: AccessRecord): LogEnds | null {
  const { upstreamCluster, isTcp } = record;
  const kind = upstreamCluster === null ? null : clusterFromText(upstreamCluster).kind;
  if (kind === "own" || kind === "plumbing") return null;
  const source = namedSource(record);
  const address = source === null ? callerAddress(record) : null;
  const isCallee = isCallees(record);
  const isTurnedAway = isCallee && isTcp && record.flags.includes("NR");
  const isNameless = isCallee && (record.destinationService === null || isTurnedAway);
  return {
    side: isCallee ? "callee" : "caller",
    transport: isTcp ? "tcp" : "request",
    source: source ?? end("unknown", address ?? "unknown caller"),
    address,
    destination: destinationOfRecord(record),
    listener: isNameless ? record.downstreamLocal : null,
    isForwarded: isCallee && source === null && record.downstreamRemote?.endsWith(":0") === true,
    isTurnedAway,
  };
}

/** A connection that met no filter chain never got a direction: whoever listened wrote of it. */
function isCallees({ direction, isTcp, flags }: AccessRecord): boolean {
  return direction === "inbound" || (direction === "unknown" && isTcp && flags.includes("NR"));
}

/** The address of the pod that called, and so of the pod that the caller's own proxy serves. */
export function callerAddress({ downstreamRemote, upstreamLocal, direction }: AccessRecord) {
  const remote = downstreamRemote === null ? null : addressIn(downstreamRemote);
  if (remote !== null) return remote;
  return direction === "outbound" && upstreamLocal !== null ? addressIn(upstreamLocal) : null;
}

/** Port 0 is an address out of X-Forwarded-For: whoever stands there did not call. */
function addressIn(text: string): string | null {
  const [, address, port] = /^\[?([\d.]{7,15}|[\da-f:]{2,39})\]?:(\d+)$/i.exec(text) ?? [];
  if (address === undefined || port === "0") return null;
  return address.startsWith("127.") || address === "::1" || address === "::6" ? null : address;
}

function namedSource({ callerPod, callerNamespace, direction }: AccessRecord): Endpoint | null {
  const isGateway = direction === "gateway";
  if (callerPod !== null) {
    return end(isGateway ? "gateway" : "workload", workloadOfPod(callerPod), callerNamespace);
  }
  return isGateway ? end("gateway", "gateway") : null;
}

function destinationOfRecord(record: AccessRecord): Endpoint {
  const { destinationService, destinationHost, pod, podNamespace } = record;
  if (destinationService !== null) return serviceEnd(destinationService);
  if (isCallees(record) && pod !== null) {
    return end("workload", workloadOfPod(pod), podNamespace);
  }
  if (destinationHost !== null) return end("external", destinationHost);
  return addressedEnd(record) ?? end("unknown", "unknown");
}

/** Where no cluster says what was called, what the caller asked for does. */
function addressedEnd(record: AccessRecord): Endpoint | null {
  const { authority, direction, flags, downstreamLocal, isTcp } = record;
  const host = authority?.replace(/:\d+$/, "") ?? null;
  if (host !== null && isClusterLocal(host)) return serviceEnd(host);
  if (flags.includes("NR") && !isTcp) return end("unknown", "no route");
  const leaves = direction === "passthrough" || direction === "blackhole";
  if (host !== null && direction !== "inbound") return end(leaves ? "external" : "unknown", host);
  return downstreamLocal === null ? null : end(leaves ? "external" : "unknown", downstreamLocal);
}

function serviceEnd(host: string): Endpoint {
  const service = serviceOfHost(host, null, () => true);
  return service === null ? end("external", host) : end("service", service.name, service.namespace);
}

function end(kind: Endpoint["kind"], name: string, namespace: string | null = null): Endpoint {
  return { cluster: null, namespace, name: name.slice(0, LONGEST_NAME), kind };
}
