export const REPORTERS = ["source", "waypoint", "destination"] as const;
export type Reporter = (typeof REPORTERS)[number];

/** Who spoke to whom, as one series says it. `null`: the label is `unknown`, empty or gone. */
export type EndLabels = {
  reporter: Reporter;
  sourceWorkload: string | null;
  sourceCanonicalService: string | null;
  sourceNamespace: string | null;
  sourceCluster: string | null;
  destinationService: string | null;
  destinationServiceName: string | null;
  destinationServiceNamespace: string | null;
  destinationWorkload: string | null;
  destinationWorkloadNamespace: string | null;
  destinationCanonicalService: string | null;
  destinationCluster: string | null;
  /** Istio writes `destination_workload="unknown"` when no host was picked; a label that is gone says nothing. */
  metNoWorkload: boolean;
};

export type SecurityPolicy = "mutual_tls" | "none" | null;

export type RequestSample = {
  ends: EndLabels;
  protocol: "http" | "grpc";
  /** `null`: the label was removed. Istio writes 0 for "no code". */
  responseCode: number | null;
  grpcStatus: number | null;
  /** `null`: the label was removed. Istio writes "-" for "no flag". */
  flags: string[] | null;
  security: SecurityPolicy;
  requestsPerSecond: number;
  /** What this sample's duration series have in common with it. */
  latencyKey: string;
};

export const TCP_COUNTERS = ["opened", "closed", "sent", "received"] as const;
export type TcpCounter = (typeof TCP_COUNTERS)[number];

export type TcpSample = {
  ends: EndLabels;
  counter: TcpCounter;
  flags: string[] | null;
  security: SecurityPolicy;
  perSecond: number;
};

export type HistogramBucket = { upperMs: number; perSecond: number };

export type NativeBucket = { lower: number; upper: number; count: number };

/** Durations of the requests of one side that share a `latencyKey`. `null`: not asked, or not there. */
export type DurationSample = {
  latencyKey: string;
  reporter: Reporter;
  msPerSecond: number | null;
  countPerSecond: number | null;
  /** Cumulative, as Prometheus keeps them, in any order. */
  buckets: HistogramBucket[];
  nativeBuckets: NativeBucket[];
};
