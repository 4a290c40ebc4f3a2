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
  const [callerCause, calleeCause] = [causeOf(caller), causeOf(callee)];
  const isOpen = PASSED_ON.includes(callerCause) || causeFact(callerCause).isOneSided === true;
  if (calleeCause === "no_filter_chain" && causeFact(callerCause).owner === "mesh") {
    return agreed("mtls_mismatch", caller, callee);
  }
  return isOpen && settles(calleeCause)
    ? agreed(calleeCause, callee, caller)
    : agreed(callerCause, caller, callee);
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
