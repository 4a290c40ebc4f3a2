import type { Edge } from "./edge";
import { endpointKey } from "./endpoint";

const FAILS_BECAUSE = / fail (because [^;]+)/;

/**
 * Equal where one service fails for one reason, whoever calls it; `null` where nobody knows which
 * service that is, or why.
 */
export function failureKey({ destination, reason }: Edge): string | null {
  const because = FAILS_BECAUSE.exec(reason)?.[1];
  if (because === undefined || destination.kind === "unknown") return null;
  return JSON.stringify([endpointKey(destination), because]);
}
