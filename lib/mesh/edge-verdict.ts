import type { Owner } from "@/lib/envoy/owner";
import type { EdgeCulprit } from "./culprit-of";
import type { EarlierLook } from "./earlier-look";
import type { Edge, EdgeTrouble } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import { type EdgeSpell, spellText } from "./edge-spell";
import { troublesToTell } from "./edge-trouble";
import type { TroubleOutcome } from "./outcome";
import { ownerOfOrigins, passedOnText } from "./passed-on";
import { othersTexts, troubleText } from "./reason";
import type { Beginning, Trouble } from "./series";
import { momentText, sinceTexts } from "./since-text";
import { ownedText, toldOwner } from "./told-owner";
import { causeOwners } from "./upgraded-owners";
import { type EvidenceRow, evidenceRows } from "./verdict-evidence";
import { type Sureness, surenessOf, surenessOfPassedOn } from "./verdict-sureness";

export type VerdictFacts = {
  edge: Edge;
  /** `null` until the course is known. */
  beginnings: Record<Trouble, Beginning> | null;
  /** Of what began before the charts do; `null`: nobody looked, or it tells no more. */
  earlier: EarlierLook | null;
  /** Trouble that is over, or ended with the traffic. */
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
  trouble: TroubleOutcome | null;
  owner: Owner | null;
  sentence: string;
  /** `null`: there is nothing to be sure of. */
  sureness: Sureness | null;
  /** Where to go on: the edges at which what this one only passes on starts. */
  origins: readonly Edge[];
  evidence: EvidenceRow[];
};

type Told = Omit<EdgeVerdict, "evidence">;
type SubjectFacts = Pick<VerdictFacts, "edge" | "beginnings" | "spell">;

/** Who, how much, why, whose and since when, with the facts that decided. */
export function edgeVerdict(facts: VerdictFacts): EdgeVerdict {
  const { spell } = facts;
  const ongoing = ongoingTrouble(facts);
  const evidence = evidenceRows(facts);
  if (ongoing !== null) return { ...ongoingVerdict(facts, ongoing), evidence };
  const isTold = spell !== null && toldTrouble(facts) !== null;
  return { ...(isTold ? spellVerdict(facts, spell) : calmVerdict(facts)), evidence };
}

/** `isOngoing: false`: by the course alone, since it is over, or traffic stopped in the middle of it. */
export type ToldTrouble = { trouble: TroubleOutcome; isOngoing: boolean };

/** What the verdict is about; `null`: nothing is wrong, nor was. */
export function toldTrouble(facts: SubjectFacts): ToldTrouble | null {
  const { edge, spell } = facts;
  const ongoing = ongoingTrouble(facts);
  if (ongoing !== null) return { trouble: ongoing.outcome, isOngoing: true };
  const isTold = spell !== null && (spell.isRecovered || edge.health === "idle");
  return isTold ? { trouble: spell.trouble, isOngoing: false } : null;
}

/** What weighs most of what goes on; a window that looks back far still holds what is over. */
function ongoingTrouble({ edge, beginnings }: SubjectFacts): EdgeTrouble | null {
  const isOver = ({ outcome }: EdgeTrouble) => beginnings?.[outcome].endedAt != null;
  return troublesToTell(edge).find((trouble) => !isOver(trouble)) ?? null;
}

function ongoingVerdict(facts: VerdictFacts, trouble: EdgeTrouble): Told {
  const { edge, beginnings, earlier, culprit, nowMs } = facts;
  const passedOn = isMostPassedOn(facts, trouble) ? culprit : null;
  const told =
    passedOn === null ? ownWords(facts, trouble) : passedOnWords(facts, trouble, passedOn);
  const since = beginnings === null ? [] : sinceTexts(beginnings[trouble.outcome], earlier, nowMs);
  const others = othersTexts(edge.troubles.filter((one) => one !== trouble));
  return {
    state: "ongoing",
    trouble: trouble.outcome,
    owner: told.owner,
    sentence: `${[told.text, ...since, ...others].join("; ")}.`,
    sureness: told.sureness,
    origins: passedOn?.origins ?? [],
  };
}

/** What the caller gives up, or a policy denies, is no one's further down. */
function isMostPassedOn({ culprit }: VerdictFacts, { outcome, causes }: EdgeTrouble): boolean {
  if (outcome !== "failed" || culprit?.isPassedOn !== true) return false;
  const owner = toldOwner(causeOwners(causes, null))?.owner;
  return owner === "app" || owner === "unknown";
}

type Words = { text: string; owner: Owner | null; sureness: Sureness };

function ownWords({ edge, upgrade, version }: VerdictFacts, trouble: EdgeTrouble): Words {
  const told = toldOwner(causeOwners(trouble.causes, upgrade));
  const isLogged = upgrade !== null && told?.owner === upgrade.owner;
  const owned = told === null ? "" : `; ${ownedText(told)}`;
  const versionPart = version === null || trouble.outcome !== "failed" ? "" : `; ${version}`;
  const logs = isLogged ? `, as logs say: ${inSentence(upgrade.sentence)}` : "";
  return {
    text: `${troubleText(edge, trouble)}${versionPart}${owned}${logs}`,
    owner: told?.owner ?? null,
    sureness: surenessOf(edge, trouble, isLogged ? upgrade : null),
  };
}

/** Its owner is whoever owns the edge where most of it starts; a version that is worse may have its own part. */
function passedOnWords(
  { edge, version }: VerdictFacts,
  trouble: EdgeTrouble,
  culprit: EdgeCulprit,
): Words {
  const beside = version === null ? "" : `; beside that, ${version}`;
  return {
    text: `${passedOnText(edge, trouble, culprit)}${beside}`,
    owner: ownerOfOrigins(culprit.origins),
    sureness: surenessOfPassedOn(trouble, culprit, version !== null),
  };
}

function spellVerdict({ edge, nowMs }: VerdictFacts, spell: EdgeSpell): Told {
  const { trouble, owner, isRecovered } = spell;
  const since = edge.health === "healthy" ? `; since then ${lowerFirst(edge.reason)}` : "";
  return {
    state: isRecovered ? "over" : "ongoing",
    trouble,
    owner: owner?.owner ?? null,
    sentence: `${spellText(spell, nowMs)}${since}.`,
    sureness: { confidence: "medium", because: "told by its course over time" },
    origins: [],
  };
}

function calmVerdict(facts: VerdictFacts): Told {
  const { edge } = facts;
  const isFailing = edge.health === "healthy" && (edge.errorRatio ?? 0) > 0; // untold is not failing
  const last = edge.health === "idle" ? lastText(facts) : "";
  return {
    state: "calm",
    trouble: null,
    owner: null,
    sentence: `${edge.reason}${isFailing ? ", less than counts as degraded" : ""}${last}.`,
    sureness: edge.health === "unknown" ? surenessOf(edge, null, null) : null,
    origins: [],
  };
}

function lastText({ beginnings, lastTrafficAt, nowMs }: VerdictFacts): string {
  if (lastTrafficAt !== null) return `; the last was at ${momentText(lastTrafficAt, nowMs)}`;
  return beginnings === null
    ? ""
    : ", nor in all that the charts show: a longer range may tell when the last was";
}

/** "None of 4 req/s fail" goes on after a comma; a name such as AuthorizationPolicy keeps its letter. */
function inSentence(text: string): string {
  return /^(?:A|An|No|None|The|They|It|Nothing|What)\b/.test(text) ? lowerFirst(text) : text;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
