import { flagFact } from "@/lib/envoy/flags";

export const OUTCOMES = ["succeeded", "failed", "denied", "givenUp"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a proxy said about one answer; `null` is "it did not say". */
export type Answer = {
  responseCode: number | null;
  grpcStatus: number | null;
  flags: string[] | null;
};

export const GIVEN_UP_FLAGS = ["DC", "DR"];
/** Flags by which a TCP connection was refused rather than broken. */
export const DENYING_FLAGS = ["DENY", "UAEX", "RL"];
const GRPC_CANCELLED = 1;
export const GRPC_FAILED = [2, 4, 12, 13, 14, 15];
export const DENIED_CODES = [401, 403, 429];
export const GRPC_DENIED = [7, 8, 16];

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

export function isDeniedStatus({ responseCode, grpcStatus }: Omit<Answer, "flags">): boolean {
  if (responseCode !== null && DENIED_CODES.includes(responseCode)) return true;
  return grpcStatus !== null && GRPC_DENIED.includes(grpcStatus);
}

export function isServerError(responseCode: number | null): boolean {
  return responseCode !== null && responseCode >= 500 && responseCode < 600;
}

function isGivenUp({ grpcStatus, flags }: Answer): boolean {
  if (grpcStatus === GRPC_CANCELLED) return true;
  return flags?.some((flag) => GIVEN_UP_FLAGS.includes(flag)) === true;
}

/** Envoy logs code 0 when no answer was ever written. */
function isFailedStatus({ responseCode, grpcStatus }: Answer): boolean {
  if (responseCode === 0 || isServerError(responseCode)) return true;
  return grpcStatus !== null && GRPC_FAILED.includes(grpcStatus);
}
