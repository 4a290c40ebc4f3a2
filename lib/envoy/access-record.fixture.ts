import type { AccessRecord } from "./access-record";

/** A request that a caller's proxy sent to a service and that went well. */
export function accessRecord(changes: Partial<AccessRecord> = {}): AccessRecord {
  return {
    line: 1,
    format: "text-default",
    startTime: "2026-11-21T12:00:00.000Z",
    method: "GET",
    path: "/cart",
    protocol: "HTTP/1.1",
    responseCode: 200,
    grpcStatus: null,
    flags: [],
    details: null,
    connectionTermination: null,
    transportFailure: null,
    durationMs: 12,
    upstreamServiceMs: 11,
    bytesReceived: 0,
    bytesSent: 100,
    authority: "cart:8080",
    requestId: null,
    userAgent: "curl/8.9.1",
    forwardedFor: null,
    upstreamHost: "10.0.0.7:8080",
    upstreamCluster: "outbound|8080||cart.shop.svc.cluster.local",
    routeName: "default",
    serverName: null,
    downstreamRemote: "10.0.0.5:40000",
    downstreamLocal: "10.96.0.9:8080",
    upstreamLocal: "10.0.0.5:50000",
    error: null,
    direction: "outbound",
    destinationService: "cart.shop.svc.cluster.local",
    destinationHost: null,
    isTcp: false,
    pod: null,
    podNamespace: null,
    callerPod: null,
    callerNamespace: null,
    ...changes,
  };
}

/** What the callee's own proxy writes about the same hop. */
export function calleeRecord(changes: Partial<AccessRecord> = {}): AccessRecord {
  return accessRecord({
    upstreamCluster: "inbound|8080||",
    downstreamLocal: "10.0.0.7:8080",
    upstreamLocal: "127.0.0.6:33000",
    direction: "inbound",
    ...changes,
  });
}
