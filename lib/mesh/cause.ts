import { flagFact } from "@/lib/envoy/flags";
import { grpcStatusText } from "@/lib/envoy/grpc-status";
import {
  decidingFlag,
  hasNoDecidingFlag,
  isConnectionFlag,
  type OwnedAnswer,
  ownerOf,
} from "./owner";

/** Why an answer went wrong, as the end of a sentence; equal causes have equal texts. */
export function causeText(answer: OwnedAnswer): string {
  const flag = decidingFlag(answer);
  if (flag !== null) return flagCause(flag, answer.calleeSays);
  if (answer.blockedByMesh) return "because the mesh lets nothing out to hosts it does not know";
  const owner = ownerOf(answer);
  if (owner === "app") return `because the app answers ${statusText(answer)}`;
  if (owner === "caller") return "because the caller cancels them";
  if (answer.flags === null) return `with ${statusText(answer)} and flags not recorded: needs logs`;
  if (!hasNoDecidingFlag(answer.flags)) {
    return `with the unknown flag ${answer.flags.join(",")}: needs logs`;
  }
  return `with ${statusText(answer)} and no flag: app or policy, needs logs`;
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
