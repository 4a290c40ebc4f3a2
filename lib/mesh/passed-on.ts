import type { Owner } from "@/lib/envoy/owner";
import { formatPercent } from "@/lib/format/figure";
import type { EdgeCulprit } from "./culprit-of";
import { isAllExplained, listed } from "./culprit-sentence";
import type { Edge, EdgeTrouble } from "./edge";
import { troubleIn } from "./edge-trouble";
import { edgeText } from "./endpoint";
import { shareOfTraffic, troubleText } from "./reason";
import { ownedText, type ToldOwner, toldOwner } from "./told-owner";
import { ownersOf } from "./went-wrong";

/** How much fails at an edge that only passes it on, because of which edges, and who owns those. */
export function passedOnText(edge: Edge, trouble: EdgeTrouble, culprit: EdgeCulprit): string {
  const part = isAllExplained(culprit)
    ? ""
    : `, at least ${formatPercent(culprit.explainedRatio)} of them`;
  const failing = `${shareOfTraffic(edge, trouble)} fail${part}`;
  return `${failing} because of ${originsText(culprit.origins)}`;
}

/** Who owns what starts at an edge: what is passed on is only what fails. */
export function ownerOfOrigin({ troubles }: Edge): ToldOwner | null {
  return toldOwner(ownersOf(troubleIn(troubles, "failed")?.causes ?? []));
}

/** The owner of the first is the one whom the verdict names. */
export function ownerOfOrigins([first]: readonly Edge[]): Owner | null {
  return first === undefined ? null : (ownerOfOrigin(first)?.owner ?? null);
}

function originsText(origins: readonly Edge[]): string {
  const [only, ...others] = origins;
  if (only !== undefined && others.length === 0) {
    return `${edgeText(only)}, where ${startText(only)}`;
  }
  return listed(origins.map((origin) => `${edgeText(origin)} (${startText(origin)})`));
}

function startText(origin: Edge): string {
  const trouble = troubleIn(origin.troubles, "failed");
  const told = ownerOfOrigin(origin);
  const owned = told === null ? "nobody is known to own it" : ownedText(told);
  return `${trouble === null ? origin.reason : troubleText(origin, trouble)}; ${owned}`;
}
