import type { EvidenceUpgrade } from "./edge-evidence";
import { isConnectionFlag } from "./owner";

/** Of which kind of failure logs tell more than this flag does; `null`: of none. */
export function evidenceAbout(flag: string): EvidenceUpgrade["about"] | null {
  if (isConnectionFlag(flag)) return "connection";
  if (flag === "NR") return "route";
  return flag === "UT" ? "timeout" : null;
}
