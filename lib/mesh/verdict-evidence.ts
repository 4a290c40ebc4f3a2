import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { EdgeCulprit } from "./culprit-of";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { edgeText } from "./endpoint";
import { compareReporters } from "./hop";
import type { NumberColumn } from "./number-column";
import { toldOwner } from "./told-owner";

/** One fact that decided, and the figure under which its PromQL is known. */
export type EvidenceRow = { text: string; column: NumberColumn | null };

type Facts = {
  edge: Edge;
  culprit: EdgeCulprit | null;
  version: string | null;
  upgrade: EvidenceUpgrade | null;
};

export function evidenceRows({ edge, culprit, version, upgrade }: Facts): EvidenceRow[] {
  const share = (ratio: number | null, words: string, column: NumberColumn) =>
    ratio === null || ratio === 0 ? [] : [{ text: `${formatPercent(ratio)} ${words}`, column }];
  const row = (text: string | null) => (text === null ? [] : [{ text, column: null }]);
  return [
    ...share(edge.errorRatio, "failed", "errorRatio"),
    ...share(edge.deniedRatio, "denied", "deniedRatio"),
    ...(edge.flags.length === 0 ? [] : [{ text: flagsText(edge), column: "flags" as const }]),
    ...ownerRow(edge),
    ...(edge.protocol === "tcp" || edge.health === "idle"
      ? []
      : [{ text: compareReporters(edge).sentence, column: "reportedDestination" as const }]),
    ...row(culprit?.sentence ?? null),
    ...(culprit?.isPassedOn ? culprit.origins.flatMap(originRow) : []),
    ...row(version),
    ...row(upgrade?.sentence ?? null),
  ];
}

function ownerRow(edge: Edge): EvidenceRow[] {
  const told = toldOwner(edge.owners);
  if (told === null) return [];
  const owner = told.owner === "unknown" ? "app or policy" : told.owner;
  const text = `${owner}: ${rate(edge, told.perSecond)} of what went wrong, ${formatPercent(told.ratio)}`;
  return [{ text, column: "owners" }];
}

/** What the edge where the failures start shows for it. */
function originRow(origin: Edge): EvidenceRow[] {
  if (origin.flags.length === 0) return [];
  return [{ text: `${edgeText(origin)}: ${flagsText(origin)}`, column: null }];
}

function flagsText(edge: Edge): string {
  return edge.flags.map((one) => `${one.flag} ${rate(edge, one.requestsPerSecond)}`).join(", ");
}

function rate({ protocol }: Edge, perSecond: number): string {
  return formatPerSecond(perSecond, protocol === "tcp" ? "conn" : "req");
}
