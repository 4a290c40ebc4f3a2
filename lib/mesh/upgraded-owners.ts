import type { EvidenceUpgrade } from "./edge-evidence";
import type { OwnerRates } from "./owner";
import { rounded } from "./round";

/** What metrics leave to "app or policy", given to whom the logs name, as far as they name one. */
export function upgradedOwners(owners: OwnerRates, upgrade: EvidenceUpgrade | null): OwnerRates {
  if (upgrade === null || upgrade.of <= 0) return owners;
  const named = owners.unknown * Math.min(1, upgrade.requests / upgrade.of);
  const left = { ...owners, unknown: rounded(owners.unknown - named) };
  return { ...left, [upgrade.owner]: rounded(left[upgrade.owner] + named) };
}
