import { isUnhealthy } from "@/lib/mesh/health";
import type { GraphLine } from "./graph";

/** Something fails, or much is denied. */
export function needsEyes(line: Pick<GraphLine, "health" | "deniedRatio">): boolean {
  return isUnhealthy(line) || line.deniedRatio !== null;
}
