export type Direction =
  | "outbound"
  | "inbound"
  | "gateway"
  | "passthrough"
  | "blackhole"
  | "unknown";

/**
 * What one access-log record says, before any judgement. `null` is everything that was logged as
 * "-", "", null or not at all.
 */
export type AccessRecord = {
  line: number;
  /** What it was recognised as. */
  format: string;
  startTime: string | null;
  method: string | null;
  path: string | null;
  protocol: string | null;
  responseCode: number | null;
  grpcStatus: number | null;
  /** Each once, in the order logged. */
  flags: string[];
  details: string | null;
  connectionTermination: string | null;
  transportFailure: string | null;
  durationMs: number | null;
  upstreamServiceMs: number | null;
  bytesReceived: number | null;
  bytesSent: number | null;
  authority: string | null;
  requestId: string | null;
  userAgent: string | null;
  forwardedFor: string | null;
  upstreamHost: string | null;
  upstreamCluster: string | null;
  routeName: string | null;
  serverName: string | null;
  downstreamRemote: string | null;
  downstreamLocal: string | null;
  upstreamLocal: string | null;
  /** ztunnel's own account of what went wrong. */
  error: string | null;
  direction: Direction;
  /** A cluster-local name. */
  destinationService: string | null;
  /** Any other host. */
  destinationHost: string | null;
  isTcp: boolean;
  /** The pod whose proxy wrote it, where something beside the record says so. */
  pod: string | null;
  podNamespace: string | null;
  /** The pod that called, where it is known: at the caller's proxy, the pod itself. */
  callerPod: string | null;
  callerNamespace: string | null;
};
