import { flagFact } from "@/lib/envoy/flags";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { troubleOf } from "./edge-trouble";
import { isConnectionFlag } from "./owner";

/** What the logs add to why most of an edge goes wrong; `null`: nothing about that. */
export function decidingUpgrade(
  edge: Edge,
  upgrades: readonly EvidenceUpgrade[],
): EvidenceUpgrade | null {
  const about = aboutOf(edge);
  return upgrades.find((upgrade) => upgrade.about === about) ?? null;
}

function aboutOf(edge: Edge): EvidenceUpgrade["about"] {
  if (troubleOf(edge) !== "failed") return "refused";
  const [flag] = edge.flags
    .filter((one) => flagFact(one.flag)?.owner != null)
    .toSorted((a, b) => b.requestsPerSecond - a.requestsPerSecond);
  if (flag === undefined || flag.requestsPerSecond < edge.owners.unknown) return "refused";
  return isConnectionFlag(flag.flag) ? "connection" : flag.flag === "UT" ? "timeout" : "refused";
}
