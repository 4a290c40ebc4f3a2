import type { Owner } from "@/lib/envoy/owner";
import type { CauseWords } from "./cause";
import type { Endpoint } from "./endpoint";
import type { Notice } from "./notice";
import type { TroubleOutcome } from "./outcome";
import type { OwnerRates } from "./owner";

export const PROTOCOLS = ["http", "grpc", "tcp"] as const;
type Protocol = (typeof PROTOCOLS)[number];

export const HEALTHS = ["healthy", "degraded", "failing", "idle", "unknown"] as const;
export type Health = (typeof HEALTHS)[number];

export type FlagRate = { flag: string; requestsPerSecond: number };

/** Some of what did not succeed, for one reason. */
export type TroubleCause = CauseWords & {
  owner: Owner;
  /** The flag that settles it; `null`: the status does, or nothing. */
  flag: string | null;
  requestsPerSecond: number;
};

/** What ended in one way that is no success; for TCP it counts connections. */
export type EdgeTrouble = {
  outcome: TroubleOutcome;
  requestsPerSecond: number;
  /** Of all of the edge. */
  ratio: number;
  /** So large a share that it needs looking at, and no chance. */
  isNotable: boolean;
  /** In the window. */
  count: { wrong: number; of: number };
  /** The most frequent first. */
  causes: TroubleCause[];
};

type TcpRates = {
  sentBytesPerSecond: number;
  receivedBytesPerSecond: number;
  openedPerSecond: number;
  closedPerSecond: number;
};

/** One of several workloads behind a service, which most of what fails there comes down to. */
export type WorseWorkload = { name: string; sentence: string };

/** One of the workloads that run as an edge's source, and what fails when it calls. */
export type FailingCaller = { name: string; failedPerSecond: number };

/** An edge as it was at the instant that is compared with. */
export type EdgeBefore = {
  requestsPerSecond: number | null;
  errorRatio: number | null;
  deniedRatio: number | null;
  p99Ms: number | null;
  health: Health;
  /** Connections opened; `null` but for TCP. */
  openedPerSecond: number | null;
};

/** A service of which several versions run; `null` is a cluster that nobody named. */
export type ServiceVersions = {
  cluster: string | null;
  namespace: string;
  name: string;
  versions: string[];
};

/** Ratios are 0–1. `null` is "nobody said", never zero. */
export type Edge = {
  id: string;
  source: Endpoint;
  destination: Endpoint;
  protocol: Protocol;
  requestsPerSecond: number | null;
  errorRatio: number | null;
  deniedRatio: number | null;
  meanMs: number | null;
  p50Ms: number | null;
  p90Ms: number | null;
  p99Ms: number | null;
  flags: FlagRate[];
  owners: OwnerRates;
  /** What weighs most first; success is none. */
  troubles: EdgeTrouble[];
  reported: { source: number | null; destination: number | null };
  tcp: TcpRates | null;
  mtlsRatio: number | null;
  health: Health;
  reason: string;
  /** Only where one of the callee's workloads is behind most of what fails, and the others are not. */
  worseWorkload?: WorseWorkload;
  /** Only where the edge is unhealthy, as far as the metrics name them: the most failures first. */
  failingCallers?: FailingCaller[];
  /** Only where a comparison was asked for and is known; `null`: the edge was not there then. */
  before?: EdgeBefore | null;
};

export type EdgesAnswer = {
  at: string;
  windowSeconds: number;
  edges: Edge[];
  /** Ends of these edges that have two or more versions, in the order of their names. */
  versions: ServiceVersions[];
  /** Those of the whole mesh, whatever is asked for, by name. */
  clusters: string[];
  /** Only where a comparison was asked for and is known: the instant that is compared with. */
  comparedAt?: string;
  /** With it: the edges of then that are gone, as they were. */
  gone?: Edge[];
  notices: Notice[];
};
