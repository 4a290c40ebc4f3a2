import type { Owner } from "@/lib/envoy/owner";
import { formatPercent } from "@/lib/format/figure";
import { formatAge, formatDayClock } from "@/lib/format/time";
import type { EdgeCulprit } from "./culprit-of";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { type EdgeSpell, spellText } from "./edge-spell";
import { type RequestTrouble, troubleOf } from "./edge-trouble";
import { passedOnText } from "./passed-on";
import type { Beginning, Trouble } from "./series";
import { ownedText, toldOwner } from "./told-owner";
import { upgradedOwners } from "./upgraded-owners";
import { type EvidenceRow, evidenceRows } from "./verdict-evidence";
import { type Sureness, surenessOf, surenessOfPassedOn } from "./verdict-sureness";

export type VerdictFacts = {
  edge: Edge;
  /** `null` until the course is known. */
  beginnings: Record<Trouble, Beginning> | null;
  /** Trouble that is over. */
  spell: EdgeSpell | null;
  /** When there was traffic last, where there is none now. */
  lastTrafficAt: string | null;
  culprit: EdgeCulprit | null;
  /** What a version of the callee has to do with it. */
  version: string | null;
  upgrade: EvidenceUpgrade | null;
  nowMs: number;
};

export type EdgeVerdict = {
  /** `ongoing` alone calls for a next step. */
  state: "ongoing" | "over" | "calm";
  trouble: RequestTrouble | null;
  owner: Owner | null;
  sentence: string;
  /** `null`: there is nothing to be sure of. */
  sureness: Sureness | null;
  /** Where to go on: the edges at which what this one only passes on starts. */
  origins: readonly Edge[];
  evidence: EvidenceRow[];
};

/** What a reason says for want of logs. */
const NEEDS_LOGS = /(?: and no flag)?: (?:app or policy, )?needs logs/;

/** Who, how much, why, whose and since when, with the facts that decided. */
export function edgeVerdict(facts: VerdictFacts): EdgeVerdict {
  const { edge, spell, culprit } = facts;
  const trouble = troubleOf(edge);
  const evidence = evidenceRows(facts);
  if (spell !== null && (trouble === null || trouble === spell.trouble)) {
    return { ...overVerdict(facts, spell), evidence };
  }
  if (trouble === null) return { ...calmVerdict(facts), evidence };
  const passedOn = trouble === "failed" && isMostPassedOn(facts) ? culprit : null;
  const told = passedOn === null ? ownVerdict(facts) : passedOnVerdict(edge, passedOn);
  const since =
    facts.beginnings === null ? null : sinceText(facts.beginnings[trouble], facts.nowMs);
  const sentence = `${told.text}${since === null ? "" : `; ${since}`}.`;
  const { owner, sureness } = told;
  const origins = passedOn?.origins ?? [];
  return { state: "ongoing", trouble, owner, sentence, sureness, origins, evidence };
}

/** What the caller gives up, or a policy denies, is no one's further down. */
function isMostPassedOn({ edge, culprit }: VerdictFacts): boolean {
  const owner = toldOwner(edge.owners)?.owner;
  return culprit?.isPassedOn === true && (owner === "app" || owner === "unknown");
}

type Told = { text: string; owner: Owner | null; sureness: Sureness };

function ownVerdict({ edge, upgrade, culprit }: VerdictFacts): Told {
  const told = toldOwner(upgradedOwners(edge, upgrade));
  const isTold = upgrade !== null && told?.owner === upgrade.owner;
  const reason = isTold ? edge.reason.replace(NEEDS_LOGS, "") : edge.reason;
  const owned = told === null ? "" : `; ${ownedText(told)}`;
  const logs = isTold ? `, as logs say: ${inSentence(upgrade.sentence)}` : "";
  const passedOn = culprit?.isPassedOn ? `; ${culprit.sentence}` : "";
  return {
    text: `${reason}${owned}${logs}${passedOn}`,
    owner: told?.owner ?? null,
    sureness: surenessOf(edge, told, isTold ? upgrade : null),
  };
}

/** Its owner is whoever owns the edge where most of it starts. */
function passedOnVerdict(edge: Edge, culprit: EdgeCulprit): Told {
  const [origin] = culprit.origins;
  return {
    text: passedOnText(edge, culprit),
    owner: origin === undefined ? null : (toldOwner(origin.owners)?.owner ?? null),
    sureness: surenessOfPassedOn(edge, culprit),
  };
}

function overVerdict(
  { edge, nowMs }: VerdictFacts,
  spell: EdgeSpell,
): Omit<EdgeVerdict, "evidence"> {
  return {
    state: "over",
    trouble: spell.trouble,
    owner: spell.owner?.owner ?? null,
    sentence: `${spellText(spell, nowMs)}${edge.health === "healthy" ? `; since then ${lowerFirst(edge.reason)}` : ""}.`,
    sureness: { confidence: "medium", because: "told by its course over time" },
    origins: [],
  };
}

function calmVerdict({ edge, lastTrafficAt, nowMs }: VerdictFacts): Omit<EdgeVerdict, "evidence"> {
  const isFailing = edge.health === "healthy" && (edge.errorRatio ?? 0) > 0; // untold is not failing
  const last =
    edge.health === "idle" && lastTrafficAt !== null
      ? `; the last was at ${timeText(lastTrafficAt, nowMs)}`
      : "";
  return {
    state: "calm",
    trouble: null,
    owner: null,
    sentence: `${edge.reason}${isFailing ? ", less than counts as degraded" : ""}${last}.`,
    sureness: edge.health === "unknown" ? surenessOf(edge, null, null) : null,
    origins: [],
  };
}

function sinceText(beginning: Beginning, nowMs: number): string | null {
  const { startedAt, wasAlways, worse, easedAt } = beginning;
  const eased =
    easedAt === null
      ? null
      : `almost none since ${timeText(easedAt, nowMs)}; rates still count earlier ones`;
  const more =
    worse === null
      ? null
      : `it was up to ${formatPercent(worse.ratio)} until ${timeText(worse.until, nowMs)}`;
  const always = eased === null ? "it was so all through the charts' range" : null;
  const began =
    startedAt === null ? (wasAlways ? always : null) : `it began at ${timeText(startedAt, nowMs)}`;
  return [began, more, eased].filter((part) => part !== null).join("; ") || null;
}

function timeText(at: string, nowMs: number): string {
  const atMs = Date.parse(at);
  return `${formatDayClock(atMs, nowMs)} UTC, ${formatAge(Math.max(0, nowMs - atMs))}`;
}

/** "None of 4 req/s fail" goes on after a comma; a name such as AuthorizationPolicy keeps its letter. */
function inSentence(text: string): string {
  return /^(?:A|An|No|None|The|It|Nothing|What)\b/.test(text) ? lowerFirst(text) : text;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
