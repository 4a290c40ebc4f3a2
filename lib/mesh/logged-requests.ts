import type { AccessRecord } from "@/lib/envoy/access-record";
import { causeOf } from "@/lib/envoy/cause";
import { calleeKeys, callerKeys } from "@/lib/envoy/hop-keys";
import { isLeftToCallee, pairCause, pairVerdict } from "@/lib/envoy/pair-verdict";
import { type Verdict, verdictOf } from "@/lib/envoy/verdict";
import type { EvidenceGroup } from "./edge-evidence";
import type { EdgeRecords } from "./edge-records";
import type { ReadEntry } from "./log-entry";

/** One request as one side's proxy or both sides' told it. */
export type LoggedRequest = {
  /** The line that decides. */
  deciding: ReadEntry;
  /** What metrics count it by: the caller's own word where there is one. */
  counted: AccessRecord;
  side: EvidenceGroup["side"];
  verdict: Verdict;
};

/**
 * Both sides' lines of one request are one; a callee that was tried several times is too. Where the
 * callee's lines reach less far back, what only they could tell is left out before that.
 */
export function loggedRequests(
  { caller, callee }: EdgeRecords,
  calleeSinceMs: number | null,
): LoggedRequest[] {
  const byKey = new Map<string, ReadEntry>();
  for (const one of callee) for (const key of calleeKeys(one.record)) byKey.set(key, one);
  const told = new Set<string>();
  const sent = caller.flatMap((one) => {
    const keys = callerKeys(one.record);
    const partner = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    // A request that ended well hides no failed try of it: the callee's line stays on its own.
    const cause = causeOf(one.record);
    if (partner === undefined && isLeftToCallee(cause) && isBefore(one, calleeSinceMs)) return [];
    if (partner === undefined || cause === "none") return [alone(one, "caller")];
    for (const key of keys) told.add(key);
    for (const key of calleeKeys(partner.record)) told.add(key);
    return [together(one, partner)];
  });
  const arrived = callee
    .filter(({ record }) => !calleeKeys(record).some((key) => told.has(key)))
    .map((one) => alone(one, "callee"));
  return [...sent, ...arrived];
}

function isBefore({ entry }: ReadEntry, sinceMs: number | null): boolean {
  return sinceMs !== null && entry.timeMs < sinceMs;
}

function together(caller: ReadEntry, callee: ReadEntry): LoggedRequest {
  const { isCallees } = pairCause(causeOf(caller.record), causeOf(callee.record));
  return {
    deciding: isCallees ? callee : caller,
    counted: caller.record,
    side: "both",
    verdict: pairVerdict(caller.record, callee.record),
  };
}

function alone(one: ReadEntry, side: "caller" | "callee"): LoggedRequest {
  return { deciding: one, counted: one.record, side, verdict: verdictOf(one.record) };
}
