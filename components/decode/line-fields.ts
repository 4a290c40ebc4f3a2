import type { AccessRecord } from "@/lib/envoy/access-record";
import { grpcStatusText } from "@/lib/envoy/grpc-status";
import { formatLatency } from "@/lib/format/latency";

type Field = { name: string; text: string };

/** What a record says, field by field, in the order in which one asks; what it does not say is left out. */
export function fieldsOf(record: AccessRecord): Field[] {
  const { durationMs, upstreamServiceMs, grpcStatus } = record;
  const fields: [name: string, value: string | number | null][] = [
    ["Time", record.startTime],
    ["Written as", record.format],
    ["Direction", record.direction],
    ["Pod", joined(record.podNamespace, record.pod)],
    ["Caller", joined(record.callerNamespace, record.callerPod)],
    ["Method", record.method],
    ["Authority", record.authority],
    ["Path", record.path],
    ["Protocol", record.protocol],
    ["Code", record.responseCode],
    ["gRPC status", grpcStatus === null ? null : grpcStatusText(grpcStatus)],
    ["Flags", record.flags.join(", ") || null],
    ["Details", record.details],
    ["Connection ended", record.connectionTermination],
    ["Transport failure", record.transportFailure],
    ["Error", record.error],
    ["Took", durationMs === null ? null : formatLatency(durationMs)],
    ["Upstream took", upstreamServiceMs === null ? null : formatLatency(upstreamServiceMs)],
    ["Bytes received", record.bytesReceived],
    ["Bytes sent", record.bytesSent],
    ["Service", record.destinationService],
    ["Host", record.destinationHost],
    ["Upstream cluster", record.upstreamCluster],
    ["Upstream host", record.upstreamHost],
    ["Route", record.routeName],
    ["SNI", record.serverName],
    ["Downstream remote", record.downstreamRemote],
    ["Downstream local", record.downstreamLocal],
    ["Upstream local", record.upstreamLocal],
    ["Forwarded for", record.forwardedFor],
    ["Request ID", record.requestId],
    ["User agent", record.userAgent],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : [{ name, text: `${value}` }]));
}

function joined(namespace: string | null, pod: string | null): string | null {
  return namespace === null || pod === null ? pod : `${namespace}/${pod}`;
}
