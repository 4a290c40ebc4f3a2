import { flagFact } from "@/lib/envoy/flags";
import {
  GRPC_CANCELLED,
  isDeniedStatus,
  isFailedStatus,
  type ResponseStatus,
} from "@/lib/envoy/response-status";

export const OUTCOMES = ["succeeded", "failed", "denied", "givenUp"] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type TroubleOutcome = Exclude<Outcome, "succeeded">;

/** What a proxy said about one answer; `null` is "it did not say". */
export type Answer = ResponseStatus & { flags: string[] | null };

export const GIVEN_UP_FLAGS = ["DC", "DR"];
/** Flags by which a TCP connection was refused rather than broken. */
export const DENYING_FLAGS = ["DENY", "UAEX", "RL"];

/** A caller that hangs up is the cause of whatever else the line says, so it is asked first. */
export function outcomeOf(answer: Answer): Outcome {
  if (isGivenUp(answer)) return "givenUp";
  if (answer.flags?.some((flag) => flagFact(flag)?.fails === true)) return "failed";
  if (isFailedStatus(answer)) return "failed";
  if (isDeniedStatus(answer)) return "denied";
  return "succeeded";
}

/** TCP has no codes: a connection that carries no flag that fails or denies did well. */
export function connectionOutcomeOf(flags: string[] | null): Outcome {
  const outcome = outcomeOf({ responseCode: null, grpcStatus: null, flags });
  if (outcome !== "succeeded") return outcome;
  return flags?.some((flag) => DENYING_FLAGS.includes(flag)) ? "denied" : outcome;
}

function isGivenUp({ grpcStatus, flags }: Answer): boolean {
  if (grpcStatus === GRPC_CANCELLED) return true;
  return flags?.some((flag) => GIVEN_UP_FLAGS.includes(flag)) === true;
}
