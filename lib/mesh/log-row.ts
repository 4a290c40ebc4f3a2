import type { AccessRecord } from "@/lib/envoy/access-record";
import { type Cause, causeFact } from "@/lib/envoy/cause-facts";
import { verdictOf } from "@/lib/envoy/verdict";
import type { LogEnds } from "./log-ends";
import { connectionOutcomeOf, type Outcome, outcomeOf } from "./outcome";

/** How often one thing went wrong in one way. */
export type LogCause = {
  cause: Cause;
  outcome: Outcome;
  requests: number;
  sentence: string | null;
};

/** What the records of one side of one edge come to so far. */
export type LogRow = {
  ends: LogEnds;
  /** Some of the addresses at which these records' callees listen. */
  listeners: Set<string>;
  requests: number;
  causes: Map<string, LogCause>;
  flags: Map<string, number>;
  /** How many took how long, in milliseconds of three digits. */
  durations: Map<number, number>;
};

const MOST_CAUSES = 200;
const MOST_LISTENERS = 8;

export function newLogRow(ends: LogEnds): LogRow {
  const listeners = new Set<string>();
  return {
    ends,
    listeners,
    requests: 0,
    causes: new Map(),
    flags: new Map(),
    durations: new Map(),
  };
}

export function addListener({ listeners }: LogRow, { listener }: LogEnds): void {
  if (listener !== null && listeners.size < MOST_LISTENERS) listeners.add(listener);
}

/** How one record went; `cause` is its own, whatever the other side of its hop says. */
export function recordOutcome(record: AccessRecord, cause: Cause): Outcome {
  const isRefused = causeFact(cause).owner === "policy";
  if (record.error !== null) return isRefused ? "denied" : "failed";
  if (!record.isTcp) return outcomeOf(record);
  const outcome = connectionOutcomeOf(record.flags);
  // A connection that a policy cuts carries no flag, only words about how it ended.
  return outcome === "succeeded" && cause === "rbac_denied" ? "denied" : outcome;
}

export function countRecord(
  row: LogRow,
  record: AccessRecord,
  cause: Cause,
  outcome: Outcome,
): void {
  row.requests++;
  for (const flag of record.flags) row.flags.set(flag, (row.flags.get(flag) ?? 0) + 1);
  if (record.durationMs !== null) {
    const ms = threeDigits(record.durationMs);
    row.durations.set(ms, (row.durations.get(ms) ?? 0) + 1);
  }
  if (outcome !== "succeeded") countCause(row, record, cause, outcome);
}

/** Moves one request to the cause that both sides of its hop come to. */
export function recountRecord(row: LogRow, outcome: Outcome, from: Cause, to: Cause): void {
  const left = [...row.causes.values()].find(
    (one) => one.cause === from && one.outcome === outcome && one.requests > 0,
  );
  if (left === undefined) return;
  left.requests--;
  const key = `${outcome} ${to} settled`;
  const told = row.causes.get(key) ?? { cause: to, outcome, requests: 0, sentence: null };
  told.requests++;
  row.causes.set(key, told);
}

/** A sentence is made once for all records that would get the same. */
function countCause(row: LogRow, record: AccessRecord, cause: Cause, outcome: Outcome): void {
  const { responseCode, grpcStatus, details, error } = record;
  const exact = `${outcome} ${cause} ${responseCode} ${grpcStatus} ${details} ${error}`;
  const key =
    row.causes.has(exact) || row.causes.size < MOST_CAUSES ? exact : `${outcome} ${cause}`;
  const known = row.causes.get(key);
  if (known !== undefined) known.requests++;
  else row.causes.set(key, { cause, outcome, requests: 1, sentence: verdictOf(record).sentence });
}

function threeDigits(ms: number): number {
  if (ms < 100) return Math.round(ms * 10) / 10;
  const step = 10 ** (Math.floor(Math.log10(ms)) - 2);
  return Math.round(ms / step) * step;
}
