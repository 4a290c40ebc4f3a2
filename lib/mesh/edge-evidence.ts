import type { Cause } from "@/lib/envoy/cause-facts";
import type { Owner } from "@/lib/envoy/owner";
import type { LogSide } from "./log-ends";
import type { Notice } from "./notice";

/** Requests of one kind that went wrong in one way, as log lines tell. A count of a sample, never a rate. */
export type EvidenceGroup = {
  /** As the proxy nearest to the cause logged them. */
  flags: string[];
  code: number | null;
  grpcStatus: number | null;
  details: string | null;
  /** Without what differs from request to request. */
  path: string | null;
  /** Who was asked for, where no service of the mesh was found by it. */
  host: string | null;
  count: number;
  /** Whose proxies logged them. */
  side: LogSide | "both";
  owner: Owner;
  cause: Cause;
  sentence: string;
  confidence: "high" | "medium" | "low";
  /** The newest line that decided. */
  example: { raw: string; startTime: string | null; pod: string | null };
  firstAt: string;
  lastAt: string;
};

/** What logs say of one kind of failure beyond metrics, or in spite of them. */
export type EvidenceUpgrade = {
  /** Refused with no word why, a connection that broke, no route, or an answer that came too late. */
  about: "refused" | "connection" | "route" | "timeout";
  owner: Owner;
  cause: Cause;
  sentence: string;
  confidence: "high" | "medium";
  /** Of so many such requests in the sample, so many say it. */
  requests: number;
  of: number;
};

/** What was asked of the log store, and what it gave. */
export type EvidenceSource = {
  about: "caller's failures" | "callee's failures" | "the rest";
  logql: string;
  lines: number;
  /** There are more lines than were asked for: the newest are here. */
  isCut: boolean;
};

export type EdgeEvidence = {
  /** `false`: there is no log store to ask. */
  configured: boolean;
  from: string;
  at: string;
  sources: EvidenceSource[];
  /** Lines that were read, that tell of this edge, and that no proxy wrote as access logs. */
  lines: { read: number; belonged: number; undecodable: number };
  groups: EvidenceGroup[];
  /** At most one of each kind. */
  upgrades: EvidenceUpgrade[];
  /** Where no line tells of the edge: the resource that has proxies log what fails. */
  telemetry: string | null;
  notices: Notice[];
};
