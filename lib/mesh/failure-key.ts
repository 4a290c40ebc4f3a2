import type { Edge } from "./edge";
import { troubleIn } from "./edge-trouble";
import { endpointKey } from "./endpoint";

/**
 * Equal where one service fails for one reason, whoever calls it; `null` where nobody knows which
 * service that is, or why.
 */
export function failureKey({ destination, troubles }: Edge): string | null {
  const cause = troubleIn(troubles, "failed")?.causes[0];
  if (cause === undefined || cause.open !== null || destination.kind === "unknown") return null;
  return JSON.stringify([endpointKey(destination), cause.because]);
}
