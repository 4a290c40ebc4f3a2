import type { AccessRecord } from "./access-record";
import { clusterName } from "./cluster";
import { hostFromText, loggedFlags, millisecondsFrom, numberFrom, said } from "./column-values";
import type { Columns } from "./columns";
import { destinationFromEnds } from "./direction";
import { grpcStatusFromText } from "./grpc-status";
import { podsFromLogger } from "./logger-pod";

/** `logger` is what stands before the record and may name the pod that wrote it. */
export type Origin = { line: number; format: string; logger: string };

export function recordFromColumns(
  columns: Columns,
  { line, format, logger }: Origin,
): AccessRecord {
  const method = said(columns.method);
  const protocol = said(columns.protocol);
  const responseCode = numberFrom(columns.responseCode);
  const grpcStatus = said(columns.grpcStatus);
  const cluster = said(columns.upstreamCluster);
  const ends = {
    authority: said(columns.authority),
    forwardedFor: said(columns.forwardedFor),
    method,
    upstreamCluster: cluster === null ? null : clusterName(cluster),
    routeName: said(columns.routeName),
    serverName: said(columns.serverName),
    downstreamLocal: said(columns.downstreamLocal),
    downstreamRemote: said(columns.downstreamRemote),
    upstreamLocal: said(columns.upstreamLocal),
  };
  const destination = destinationFromEnds(ends, logger);
  const pods = podsFromLogger(logger, destination.direction);
  return {
    line,
    format,
    startTime: said(columns.startTime),
    method,
    path: said(columns.path),
    protocol,
    responseCode,
    grpcStatus: grpcStatus === null ? null : grpcStatusFromText(grpcStatus),
    flags: loggedFlags(columns.flags),
    details: said(columns.details),
    connectionTermination: said(columns.connectionTermination),
    transportFailure: said(columns.transportFailure),
    durationMs: millisecondsFrom(columns.duration),
    upstreamServiceMs: millisecondsFrom(columns.upstreamServiceTime),
    bytesReceived: numberFrom(columns.bytesReceived),
    bytesSent: numberFrom(columns.bytesSent),
    requestId: said(columns.requestId),
    userAgent: said(columns.userAgent),
    upstreamHost: hostFromText(columns.upstreamHost),
    authority: ends.authority,
    forwardedFor: ends.forwardedFor,
    upstreamCluster: ends.upstreamCluster,
    routeName: ends.routeName,
    serverName: ends.serverName,
    downstreamLocal: ends.downstreamLocal,
    downstreamRemote: ends.downstreamRemote,
    upstreamLocal: ends.upstreamLocal,
    error: null,
    direction: destination.direction,
    destinationService: destination.destinationService,
    destinationHost: destination.destinationHost,
    isTcp: method === null && protocol === null && !responseCode,
    pod: pods.pod,
    podNamespace: pods.podNamespace,
    callerPod: pods.callerPod,
    callerNamespace: pods.callerNamespace,
  };
}
