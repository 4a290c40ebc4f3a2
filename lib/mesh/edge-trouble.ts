import type { Edge } from "./edge";
import { trafficPerSecond } from "./failed-rate";
import { isUnhealthy } from "./health";
import type { Trouble } from "./series";

/** What a verdict may be about. */
export type RequestTrouble = Exclude<Trouble, "plaintext">;

/** Less of it is there on every day. */
const LEAST_NOTABLE = 0.005;

/** What fails enough to be unhealthy comes first, else what callers are refused or give up most. */
export function troubleOf(edge: Edge): RequestTrouble | null {
  if (isUnhealthy(edge)) return "failed";
  const traffic = trafficPerSecond(edge);
  const [most] = [
    { trouble: "denied" as const, share: edge.deniedRatio ?? 0 }, // a share that nobody told is no trouble
    { trouble: "givenUp" as const, share: traffic > 0 ? edge.owners.caller / traffic : 0 },
  ].toSorted((a, b) => b.share - a.share);
  return most !== undefined && most.share >= LEAST_NOTABLE ? most.trouble : null;
}
