import type { AccessRecord } from "./access-record";
import { isClusterLocal } from "./cluster";
import { millisecondsFrom, numberFrom } from "./column-values";
import type { Keyed, Leaf } from "./keyed-columns";

/** JSON has its time in a field, TEXT before all fields. */
type ZtunnelOrigin = { line: number; format: string; startTime?: string | null };

export function isZtunnel(leaves: readonly Leaf[]): boolean {
  return leaves.some(([key]) => key === "src.addr");
}

/** ztunnel leaves out what it does not know, and knows bytes and errors where Envoy has codes. */
export function ztunnelRecord(
  { columns, others }: Keyed,
  { line, format, startTime }: ZtunnelOrigin,
): AccessRecord {
  const values = new Map(others);
  const value = (key: string) => values.get(key) ?? null;
  const service = value("dst.service");
  const isLocal = service !== null && isClusterLocal(service);
  const direction = value("direction");
  const { method } = columns;
  const own = direction === "inbound" ? "dst" : "src";
  return {
    line,
    format,
    startTime: startTime ?? value("time"),
    method,
    path: columns.path,
    protocol: columns.protocol,
    responseCode: numberFrom(columns.responseCode),
    grpcStatus: null,
    flags: [],
    details: null,
    connectionTermination: null,
    transportFailure: null,
    durationMs: millisecondsFrom(columns.duration),
    upstreamServiceMs: null,
    bytesReceived: numberFrom(value("bytes_recv")),
    bytesSent: numberFrom(columns.bytesSent),
    authority: value("host"),
    requestId: columns.requestId,
    userAgent: columns.userAgent,
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
