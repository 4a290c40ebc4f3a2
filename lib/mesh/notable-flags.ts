import { OWNERS } from "@/lib/envoy/owner";
import type { Edge, FlagRate } from "./edge";

/** Of all that went wrong; what is below happens on any edge now and then. */
const LEAST_SHARE = 0.05;

/** The flags that tell why, without those that are seen beside it now and then. */
export function notableFlags({ flags, owners }: Pick<Edge, "flags" | "owners">): FlagRate[] {
  const wrong = OWNERS.reduce((sum, owner) => sum + owners[owner], 0);
  return flags.filter(({ requestsPerSecond }) => requestsPerSecond >= LEAST_SHARE * wrong);
}
