import type { Owner } from "@/lib/envoy/owner";
import { OWNERS } from "@/lib/envoy/owner";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import { formatAge, formatClock } from "@/lib/format/time";
import type { EdgeCulprit } from "./culprit-of";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { trafficPerSecond } from "./failed-rate";
import { isUnhealthy } from "./health";
import { compareReporters } from "./hop";
import type { NumberColumn } from "./number-column";
import type { Beginning, Trouble } from "./series";

export type VerdictFacts = {
  edge: Edge;
  /** `null` until the course is known. */
  beginnings: Record<Trouble, Beginning> | null;
  culprit: EdgeCulprit | null;
  /** What a version of the callee has to do with it. */
  version: string | null;
  upgrade: EvidenceUpgrade | null;
  nowMs: number;
};

export type EdgeVerdict = {
  trouble: Exclude<Trouble, "plaintext"> | null;
  owner: Owner | null;
  sentence: string;
  confidence: "high" | "medium" | "low";
  /** What the confidence rests on. */
  because: string;
  evidence: EvidenceRow[];
};

/** One fact that decided, and the figure under which its PromQL is known. */
export type EvidenceRow = { text: string; column: NumberColumn | null };

const OWNED: Record<Owner, string> = {
  caller: "the caller owns it",
  app: "the app owns it",
  mesh: "the mesh owns it",
  policy: "a policy owns it",
  injected: "an injected fault owns it",
  unknown: "app or policy owns it, which only logs can tell",
};
const MOSTLY = 0.8;
/** What a reason says for want of logs. */
const NEEDS_LOGS = /(?: and no flag)?: (?:app or policy, )?needs logs/;

/** Who, how much, why, whose and since when, with the facts that decided. */
export function edgeVerdict(facts: VerdictFacts): EdgeVerdict {
  const { edge, upgrade, beginnings, nowMs } = facts;
  const trouble = troubleOf(edge);
  const told = ownerOf(edge);
  const owner =
    upgrade === null || told?.owner !== "unknown" ? (told?.owner ?? null) : upgrade.owner;
  const isUpgraded = upgrade !== null && told?.owner === "unknown";
  const parts = [
    isUpgraded ? edge.reason.replace(NEEDS_LOGS, "") : edge.reason,
    trouble === null ? null : ownedPart(told, upgrade),
    facts.culprit?.isPassedOn ? facts.culprit.sentence : null,
    trouble === null || beginnings === null ? null : sincePart(beginnings[trouble], nowMs),
  ];
  return {
    trouble,
    owner: trouble === null ? null : owner,
    sentence: `${parts.filter((part) => part !== null).join("; ")}.`,
    ...confidenceIn(edge, told, upgrade),
    evidence: evidenceOf(facts),
  };
}

/** What fails enough to be unhealthy comes first, else whatever there is most of. */
export function troubleOf(edge: Edge): EdgeVerdict["trouble"] {
  if (isUnhealthy(edge)) return "failed";
  const traffic = trafficPerSecond(edge);
  const [most] = [
    { trouble: "failed" as const, share: edge.errorRatio ?? 0 }, // a share that nobody told is no trouble
    { trouble: "denied" as const, share: edge.deniedRatio ?? 0 },
    { trouble: "givenUp" as const, share: traffic > 0 ? edge.owners.caller / traffic : 0 },
  ].toSorted((a, b) => b.share - a.share);
  return most !== undefined && most.share > 0 ? most.trouble : null;
}

type Owned = { owner: Owner; ratio: number; perSecond: number };

function ownerOf({ owners }: Edge): Owned | null {
  const total = OWNERS.reduce((sum, owner) => sum + owners[owner], 0);
  const [first] = OWNERS.map((owner) => ({ owner, perSecond: owners[owner] })).toSorted(
    (a, b) => b.perSecond - a.perSecond,
  );
  if (first === undefined || total <= 0) return null;
  return { ...first, ratio: first.perSecond / total };
}

function ownedPart(told: Owned | null, upgrade: EvidenceUpgrade | null): string | null {
  if (told === null) return null;
  if (told.owner === "unknown" && upgrade !== null) {
    return `${OWNED[upgrade.owner]}, as logs say (${upgrade.sentence})`;
  }
  const words = OWNED[told.owner];
  return told.ratio >= MOSTLY
    ? words
    : words.replace("owns it", `owns ${formatPercent(told.ratio)} of it`);
}

function sincePart({ startedAt, wasAlways }: Beginning, nowMs: number): string | null {
  if (startedAt !== null) {
    const startedMs = Date.parse(startedAt);
    return `it began at ${formatClock(startedMs)} UTC, ${formatAge(Math.max(0, nowMs - startedMs))}`;
  }
  return wasAlways ? "it was so all through the charts' range" : null;
}

function confidenceIn(
  edge: Edge,
  told: Owned | null,
  upgrade: EvidenceUpgrade | null,
): Pick<EdgeVerdict, "confidence" | "because"> {
  if (edge.health === "idle" || edge.health === "unknown") {
    return { confidence: "low", because: "the metrics say too little" };
  }
  if (edge.reason.includes("too few to judge")) {
    return { confidence: "low", because: "a handful of requests" };
  }
  if (upgrade !== null) return { confidence: "high", because: "logs of the proxies say it" };
  if (told?.owner === "unknown") {
    return {
      confidence: "low",
      because: "neither flag nor details: metrics cannot tell app from policy",
    };
  }
  const { source, destination } = edge.reported;
  const isOneSided = edge.protocol !== "tcp" && (source === null || destination === null);
  if (isOneSided) return { confidence: "medium", because: "only one side of the hop reports" };
  if (told !== null && told.ratio < MOSTLY) {
    return { confidence: "medium", because: "several owners have a part in it" };
  }
  return edge.protocol === "tcp"
    ? { confidence: "medium", because: "connections tell less than requests" }
    : { confidence: "high", because: "both sides of the hop report" };
}

function evidenceOf({ edge, culprit, version, upgrade }: VerdictFacts): EvidenceRow[] {
  const unit = edge.protocol === "tcp" ? "conn" : "req";
  const rate = (perSecond: number) => formatPerSecond(perSecond, unit);
  const share = (ratio: number | null, words: string, column: NumberColumn) =>
    ratio === null || ratio === 0 ? [] : [{ text: `${formatPercent(ratio)} ${words}`, column }];
  const told = ownerOf(edge);
  const row = (text: string | null) => (text === null ? [] : [{ text, column: null }]);
  return [
    ...share(edge.errorRatio, "failed", "errorRatio"),
    ...share(edge.deniedRatio, "denied", "deniedRatio"),
    ...(edge.flags.length === 0
      ? []
      : [
          {
            text: edge.flags.map((one) => `${one.flag} ${rate(one.requestsPerSecond)}`).join(", "),
            column: "flags" as const,
          },
        ]),
    ...(told === null
      ? []
      : [
          {
            text: `${told.owner === "unknown" ? "app or policy" : told.owner}: ${rate(told.perSecond)} of what went wrong, ${formatPercent(told.ratio)}`,
            column: "owners" as const,
          },
        ]),
    ...(edge.protocol === "tcp"
      ? []
      : [{ text: compareReporters(edge).sentence, column: "reportedDestination" as const }]),
    ...row(culprit?.sentence ?? null),
    ...row(version),
    ...row(upgrade?.sentence ?? null),
  ];
}
