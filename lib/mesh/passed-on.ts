import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { EdgeCulprit } from "./culprit-of";
import type { Edge } from "./edge";
import { trafficPerSecond } from "./failed-rate";
import { ownedText, toldOwner } from "./told-owner";

/** From here on what is left over is no more than two proxies differ by. */
const ALL_EXPLAINED = 0.95;
const NAMED_AT_MOST = 2;

export function isAllExplained({ explainedRatio }: EdgeCulprit): boolean {
  return explainedRatio >= ALL_EXPLAINED;
}

/** How much fails at an edge that only passes it on, because of which edges, and who owns those. */
export function passedOnText(edge: Edge, culprit: EdgeCulprit): string {
  const unit = edge.protocol === "tcp" ? "connections" : "req";
  const share = formatPercent(edge.errorRatio ?? 0); // passed on is only what fails
  const failing = `${share} of ${formatPerSecond(trafficPerSecond(edge), unit)} fail`;
  const part = isAllExplained(culprit)
    ? ""
    : `, at least ${formatPercent(culprit.explainedRatio)} of them`;
  return `${failing}${part} because of ${originsText(culprit.origins)}`;
}

/** "payments → ledger". */
export function edgeText({ source, destination }: Edge): string {
  return `${source.name} → ${destination.name}`;
}

function originsText(origins: readonly Edge[]): string {
  const [only, ...others] = origins;
  if (only !== undefined && others.length === 0) {
    return `${edgeText(only)}, where ${only.reason}; ${ownerOfOrigin(only)}`;
  }
  const shown = origins
    .slice(0, NAMED_AT_MOST)
    .map((origin) => `${edgeText(origin)} (${origin.reason}; ${ownerOfOrigin(origin)})`);
  const rest = origins.length - shown.length;
  return `${shown.join(" and ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function ownerOfOrigin({ owners }: Edge): string {
  const told = toldOwner(owners);
  return told === null ? "nobody is known to own it" : ownedText(told);
}
