import type { AccessRecord } from "./access-record";
import { isClusterLocal } from "./cluster";
import { millisecondsFromText, numberFromText } from "./column-values";
import type { Leaf } from "./keyed-columns";

type ZtunnelOrigin = { line: number; format: string; startTime: string | null };

export function isZtunnel(leaves: readonly Leaf[]): boolean {
  return leaves.some(([key]) => key === "src.addr");
}

/** ztunnel leaves out what it does not know, and knows bytes and errors where Envoy has codes. */
export function ztunnelRecord(leaves: readonly Leaf[], origin: ZtunnelOrigin): AccessRecord {
  const values = new Map(leaves);
  const value = (key: string) => values.get(key) ?? null;
  const service = value("dst.service");
  const isLocal = service !== null && isClusterLocal(service);
  const direction = value("direction");
  const method = value("method");
  const own = direction === "inbound" ? "dst" : "src";
  return {
    ...origin,
    method,
    path: value("path"),
    protocol: value("protocol"),
    responseCode: numberFromText(value("response_code")),
    grpcStatus: null,
    flags: [],
    details: null,
    connectionTermination: null,
    transportFailure: null,
    durationMs: millisecondsFromText(value("duration")),
    upstreamServiceMs: null,
    bytesReceived: numberFromText(value("bytes_recv")),
    bytesSent: numberFromText(value("bytes_sent")),
    authority: value("host"),
    requestId: value("request_id"),
    userAgent: value("user_agent"),
    forwardedFor: null,
    upstreamHost: value("dst.hbone_addr") ?? value("dst.addr"),
    upstreamCluster: null,
    routeName: null,
    serverName: null,
    downstreamRemote: value("src.addr"),
    downstreamLocal: null,
    upstreamLocal: null,
    error: value("error"),
    direction: direction === "inbound" || direction === "outbound" ? direction : "unknown",
    destinationService: isLocal ? service : null,
    destinationHost: isLocal ? null : service,
    isTcp: method === null,
    pod: value(`${own}.workload`),
    podNamespace: value(`${own}.namespace`),
    callerPod: value("src.workload"),
    callerNamespace: value("src.namespace"),
  };
}
