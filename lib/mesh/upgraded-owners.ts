import type { Owner } from "@/lib/envoy/owner";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { isConnectionFlag, type OwnerRates } from "./owner";
import { rounded } from "./round";

/** What metrics give to another, given to whom the logs name, as far as they name one. */
export function upgradedOwners(
  { owners, flags }: Pick<Edge, "owners" | "flags">,
  upgrade: EvidenceUpgrade | null,
): OwnerRates {
  if (upgrade === null || upgrade.of <= 0) return owners;
  const from = formerOwner(owners, upgrade);
  if (from === upgrade.owner) return owners;
  const most =
    upgrade.about === "refused"
      ? owners[from]
      : Math.min(owners[from], Math.max(0, ...flags.map(connectionRate)));
  const named = most * Math.min(1, upgrade.requests / upgrade.of);
  const left = { ...owners, [from]: rounded(owners[from] - named) };
  return { ...left, [upgrade.owner]: rounded(left[upgrade.owner] + named) };
}

/** Metrics give broken connections to the mesh, or to the app where only its own proxy counts them. */
function formerOwner(owners: OwnerRates, { about }: EvidenceUpgrade): Owner {
  if (about === "refused") return "unknown";
  if (about === "timeout") return "app";
  return owners.mesh >= owners.app ? "mesh" : "app";
}

function connectionRate({ flag, requestsPerSecond }: Edge["flags"][number]): number {
  return isConnectionFlag(flag) ? requestsPerSecond : 0;
}
