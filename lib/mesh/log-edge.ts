import { causeFact } from "@/lib/envoy/cause-facts";
import { isConnectionFlag } from "@/lib/envoy/connection-cause";
import type { Health } from "./edge";
import type { EdgeCommand } from "./edge-commands";
import { edgeId } from "./edge-id";
import type { Endpoint } from "./endpoint";
import { edgeHealth, isUnhealthy, type Thresholds } from "./health";
import { logCommand } from "./log-command";
import type { LogSide } from "./log-ends";
import type { LogCause, LogRow } from "./log-row";
import { logSentence, toldCause } from "./log-sentence";
import type { Outcome } from "./outcome";
import { noOwners, type OwnerRates } from "./owner";

/** One edge as log lines alone tell it: counts of records, never rates, since logs may be filtered. */
export type LogEdge = {
  id: string;
  source: Endpoint;
  destination: Endpoint;
  transport: "request" | "tcp";
  /** Whose records the figures count: the side with more, as both tell of the same requests. */
  side: LogSide;
  /** What each side's records come to; `null` where it has none. */
  reported: Record<LogSide, number | null>;
  requests: number;
  failed: number;
  denied: number;
  givenUp: number;
  /** Who owns what failed, was denied or given up. */
  owners: OwnerRates;
  flags: { flag: string; requests: number }[];
  p50Ms: number | null;
  p99Ms: number | null;
  health: Health;
  sentence: string;
  /** What to run next about what the sentence tells first. */
  next: EdgeCommand | null;
};

/** Who else tells, by the side that is counted. */
const OTHER_SIDE: Record<LogSide, string> = {
  caller: "The callee’s proxy saw more",
  callee: "The caller’s proxy saw more",
};

const OTHER: Record<LogSide, LogSide> = { caller: "callee", callee: "caller" };

/** What one edge's rows are; the ends are settled by now. */
export type LogEdgeRows = {
  source: Endpoint;
  destination: Endpoint;
  transport: LogEdge["transport"];
  rows: LogRow[];
};

export function logEdge(
  { source, destination, transport, rows }: LogEdgeRows,
  thresholds: Thresholds,
): LogEdge {
  const reported = { caller: reportedBy(rows, "caller"), callee: reportedBy(rows, "callee") };
  const side = countedSide(rows, reported.caller);
  const counted = rows.filter(({ ends }) => ends.side === side);
  const others = countsOf(rows.filter(({ ends }) => ends.side !== side));
  const counts = transport === "tcp" ? withDenied(countsOf(counted), others) : countsOf(counted);
  const health = healthOf(counts, thresholds);
  // Failures of which the counted side knows nothing: its own records are not the whole tale.
  const isMissing =
    !isUnhealthy({ health }) &&
    others.failed > counts.failed &&
    isUnhealthy({ health: healthOf(others, thresholds) });
  const sentence = logSentence({ transport, ...counts, destination });
  const durations = sumsOf(counted.map((row) => row.durations));
  const { requests, failed, denied, givenUp } = counts;
  const told = toldCause(isMissing ? others.causes : counts.causes);
  return {
    id: edgeId(source, destination, transport),
    source,
    destination,
    transport,
    side,
    reported,
    requests,
    failed,
    denied,
    givenUp,
    owners: ownersOf(isMissing ? [...counts.causes, ...others.causes] : counts.causes),
    flags: flagsOf(rows, counted),
    p50Ms: nearestRank(durations, requestsIn(durations), 0.5),
    p99Ms: nearestRank(durations, requestsIn(durations), 0.99),
    health: isMissing ? "degraded" : health,
    sentence: isMissing
      ? `${sentence} ${OTHER_SIDE[side]}: ${logSentence({ transport, ...others, destination })}`
      : sentence,
    next: logCommand({ source, destination }, told, isMissing ? OTHER[side] : side),
  };
}

/** Worth a sentence beside those of other edges. */
export function isWrong({ failed, denied, givenUp, health }: LogEdge): boolean {
  return failed + denied + givenUp > 0 || isUnhealthy({ health });
}

/** A connection that was turned away is a request of its caller's, or one of several tries of it. */
function countedSide(rows: readonly LogRow[], callers: number | null): LogSide {
  const arrived = reportedBy(
    rows.filter(({ ends }) => !ends.isTurnedAway),
    "callee",
  );
  return callers === null || (arrived ?? 0) > callers ? "callee" : "caller";
}

type Counts = ReturnType<typeof countsOf>;

/** To its caller, a connection that a policy cuts has opened and closed like any other. */
function withDenied(counts: Counts, others: Counts): Counts {
  if (others.denied <= counts.denied) return counts;
  const isDenied = ({ outcome }: LogCause) => outcome === "denied";
  const causes = counts.causes.filter((cause) => !isDenied(cause));
  return {
    ...counts,
    denied: others.denied,
    causes: [...causes, ...others.causes.filter(isDenied)],
  };
}

function countsOf(rows: readonly LogRow[]) {
  const causes = rows.flatMap((row) => [...row.causes.values()]);
  const ofOutcome = (outcome: Outcome) =>
    requestsOf(causes.filter((cause) => cause.outcome === outcome));
  return {
    requests: requestsOf(rows),
    failed: ofOutcome("failed"),
    denied: ofOutcome("denied"),
    givenUp: ofOutcome("givenUp"),
    causes,
  };
}

function healthOf(
  { requests, failed }: { requests: number; failed: number },
  thresholds: Thresholds,
): Health {
  return edgeHealth({ total: requests, failed }, thresholds);
}

function ownersOf(causes: readonly LogCause[]): OwnerRates {
  const owners = noOwners();
  for (const { cause, requests } of causes) {
    const { owner } = causeFact(cause);
    owners[owner === "none" ? "unknown" : owner] += requests;
  }
  return owners;
}

/** A broken connection that the callee's proxy alone saw is told beside what the caller's says. */
function flagsOf(rows: readonly LogRow[], counted: readonly LogRow[]): LogEdge["flags"] {
  const flags = sumsOf(counted.map((row) => row.flags));
  const others = sumsOf(rows.filter((row) => !counted.includes(row)).map((row) => row.flags));
  for (const [flag, requests] of others) {
    if (isConnectionFlag(flag) && !flags.has(flag)) flags.set(flag, requests);
  }
  return [...flags]
    .map(([flag, requests]) => ({ flag, requests }))
    .sort((a, b) => b.requests - a.requests || (a.flag < b.flag ? -1 : 1));
}

function reportedBy(rows: readonly LogRow[], side: LogSide): number | null {
  const own = rows.filter(({ ends }) => ends.side === side);
  return own.length === 0 ? null : requestsOf(own);
}

function requestsOf(counts: readonly { requests: number }[]): number {
  return counts.reduce((sum, { requests }) => sum + requests, 0);
}

function requestsIn(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function sumsOf<Key>(maps: readonly ReadonlyMap<Key, number>[]): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const map of maps) {
    for (const [key, count] of map) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

/** The least duration that a share of the requests does not exceed. */
function nearestRank(
  counts: ReadonlyMap<number, number>,
  total: number,
  share: number,
): number | null {
  let rest = Math.ceil(total * share);
  for (const [ms, count] of [...counts].sort(([a], [b]) => a - b)) {
    rest -= count;
    if (rest <= 0) return ms;
  }
  return null;
}
