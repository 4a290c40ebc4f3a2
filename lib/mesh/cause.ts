import { flagFact } from "@/lib/envoy/flags";
import { grpcStatusText } from "@/lib/envoy/grpc-status";
import {
  decidingFlag,
  hasNoDecidingFlag,
  isConnectionFlag,
  type OwnedAnswer,
  ownerOf,
} from "./owner";

/** Why an answer went wrong, and what that leaves open. */
export type CauseWords = {
  /** The end of a sentence; equal causes have equal texts. */
  because: string;
  /** What only logs can tell; `null`: nothing. */
  open: string | null;
};

export function causeWords(answer: OwnedAnswer): CauseWords {
  const settled = settledCause(answer);
  if (settled !== null) return { because: settled, open: null };
  if (answer.flags === null) {
    return { because: `with ${statusText(answer)} and flags not recorded`, open: "needs logs" };
  }
  if (!hasNoDecidingFlag(answer.flags)) {
    return { because: `with the unknown flag ${answer.flags.join(",")}`, open: "needs logs" };
  }
  return { because: `with ${statusText(answer)} and no flag`, open: "app or policy, needs logs" };
}

function settledCause(answer: OwnedAnswer): string | null {
  const flag = decidingFlag(answer);
  if (flag !== null) return flagCause(flag, answer.calleeSays);
  if (answer.blockedByMesh) return "because the mesh lets nothing out to hosts it does not know";
  const owner = ownerOf(answer);
  if (owner === "app") return `because the app answers ${statusText(answer)}`;
  return owner === "caller" ? "because the caller cancels them" : null;
}

export function flagCause(flag: string, calleeSays: boolean): string {
  const fact = flagFact(flag);
  const clause = (calleeSays ? fact?.clauseAtCallee : null) ?? fact?.clause;
  const label = calleeSays && isConnectionFlag(flag) ? `${flag} at the callee` : flag;
  return clause === undefined ? `with the unknown flag ${flag}` : `because ${clause} (${label})`;
}

function statusText({ grpcStatus, responseCode }: OwnedAnswer): string {
  if (grpcStatus !== null && grpcStatus > 0) return grpcStatusText(grpcStatus);
  return responseCode === null || responseCode === 0 ? "no answer" : String(responseCode);
}
