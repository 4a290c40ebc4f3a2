import type { AccessRecord } from "./access-record";
import { causeOf } from "./cause";
import { type Cause, causeFact } from "./cause-facts";
import { type Verdict, verdictFor } from "./verdict";

/** What the caller's proxy can only pass on, or guess at: the callee's own word settles it. */
const PASSED_ON: readonly Cause[] = [
  "app_error",
  "app_slow",
  "unclear_denial",
  "unclear_bad_gateway",
  "no_answer",
];

/** Both sides of one hop, decided together. */
export function pairVerdict(caller: AccessRecord, callee: AccessRecord): Verdict {
  const { cause, isCallees } = pairCause(causeOf(caller), causeOf(callee));
  return isCallees ? agreed(cause, named(callee, caller), caller) : agreed(cause, caller, callee);
}

/** The callee is the service that its caller asked for: its own record seldom tells the name. */
function named(callee: AccessRecord, caller: AccessRecord): AccessRecord {
  return { ...callee, destinationService: callee.destinationService ?? caller.destinationService };
}

/** What both sides' causes come to, and whether it is the callee's word. */
export function pairCause(
  callerCause: Cause,
  calleeCause: Cause,
): { cause: Cause; isCallees: boolean } {
  if (calleeCause === "no_filter_chain" && causeFact(callerCause).owner === "mesh") {
    return { cause: "mtls_mismatch", isCallees: false };
  }
  return isLeftToCallee(callerCause) && settles(calleeCause)
    ? { cause: calleeCause, isCallees: true }
    : { cause: callerCause, isCallees: false };
}

/** Whether the callee's own record could tell better than the caller's what went wrong. */
export function isLeftToCallee(callerCause: Cause): boolean {
  return PASSED_ON.includes(callerCause) || causeFact(callerCause).isOneSided === true;
}

/** That its caller left, or that nothing was wrong, says nothing about what the caller met. */
function settles(cause: Cause): boolean {
  return !["caller", "none", "unknown"].includes(causeFact(cause).owner);
}

function agreed(cause: Cause, deciding: AccessRecord, other: AccessRecord): Verdict {
  const verdict = verdictFor(cause, deciding);
  const isSure = causeFact(causeOf(other)).owner !== "none" && verdict.owner !== "unknown";
  return {
    ...verdict,
    confidence: isSure ? "high" : verdict.confidence,
    evidence: [...verdict.evidence, ...verdictFor(causeOf(other), other).evidence],
  };
}
