import type { Edge, EdgeTrouble, TroubleCause } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { evidenceAbout } from "./evidence-about";
import type { OwnerRates } from "./owner";
import { ownersOf } from "./went-wrong";

/** What the logs add to why most of what is told goes wrong; `null`: nothing about that. */
export function decidingUpgrade(
  trouble: EdgeTrouble | null,
  upgrades: readonly EvidenceUpgrade[],
): EvidenceUpgrade | null {
  const [main] = trouble?.causes ?? [];
  const about = main === undefined ? null : aboutOf(main);
  return upgrades.find((upgrade) => upgrade.about === about) ?? null;
}

/** Who owns what goes wrong at an edge: what logs tell of goes to whom they name, as far as they do. */
export function upgradedOwners(
  { owners, troubles }: Pick<Edge, "owners" | "troubles">,
  upgrade: EvidenceUpgrade | null,
): OwnerRates {
  if (upgrade === null) return owners;
  return causeOwners(
    troubles.flatMap(({ causes }) => causes),
    upgrade,
  );
}

/** The same of some causes alone. */
export function causeOwners(
  causes: readonly TroubleCause[],
  upgrade: EvidenceUpgrade | null,
): OwnerRates {
  if (upgrade === null || upgrade.of <= 0) return ownersOf(causes);
  const named = Math.min(1, upgrade.requests / upgrade.of);
  const shares = causes.flatMap((cause) => {
    if (aboutOf(cause) !== upgrade.about) return [cause];
    const { owner, requestsPerSecond } = cause;
    return [
      { owner, requestsPerSecond: requestsPerSecond * (1 - named) },
      { owner: upgrade.owner, requestsPerSecond: requestsPerSecond * named },
    ];
  });
  return ownersOf(shares);
}

/** `null`: logs tell no more of it than metrics. */
function aboutOf({ owner, flag }: TroubleCause): EvidenceUpgrade["about"] | null {
  if (owner === "unknown") return "refused";
  return flag === null ? null : evidenceAbout(flag);
}
