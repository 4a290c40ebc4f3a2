import { checksFor } from "@/lib/envoy/cause-check-facts";
import { type Cause, causeFact } from "@/lib/envoy/cause-facts";
import { FLAG_ADVICE } from "@/lib/envoy/flag-advice-facts";
import { flagFact } from "@/lib/envoy/flags";
import { grpcStatusText } from "@/lib/envoy/grpc-status";
import type { Owner } from "@/lib/envoy/owner";
import type { AnswerRate } from "./answer-rates";
import type { Edge } from "./edge";
import type { EdgeCommand, EdgeNames } from "./edge-commands";
import type { EvidenceUpgrade } from "./edge-evidence";
import { evidenceAbout } from "./evidence-about";
import type { TroubleOutcome } from "./outcome";
import { hasNoDecidingFlag, isConnectionFlag } from "./owner";
import { plainCauses, plainObjects } from "./plain-causes";
import { possibleCommands } from "./possible-commands";

/** One kind of trouble on one edge: what it means here, where it may come from and what to look at. */
export type TroubleCard = {
  /** "UF", or "503 without a flag". */
  title: string;
  /** Leads to the dictionary; `null` where no flag says it. */
  flag: string | null;
  owner: Owner | null;
  /** Of what it is a kind. */
  outcomes: TroubleOutcome[];
  perSecond: number;
  sides: AnswerRate["side"][];
  meaning: string;
  /** What this edge's own figures suggest comes first. */
  causes: string[];
  commands: EdgeCommand[];
  objects: string[];
};

export type TroubleFacts = {
  edge: Edge;
  answers: readonly AnswerRate[];
  names: EdgeNames;
  /** What the figures of this edge suggest, whatever the flag. */
  hints: readonly string[];
  /** What logs say beyond metrics. */
  upgrades: readonly EvidenceUpgrade[];
};

const MOST = 0.5;

/** A card for each flag and for each answer without one, the most frequent that decides first. */
export function troubleCards(facts: TroubleFacts): TroubleCard[] {
  const cards = [
    ...flagsOf(facts).map(({ flag, perSecond }) => flagCard(flag, perSecond, facts)),
    ...plainCards(facts),
  ];
  return cards.toSorted(
    (a, b) => Number(a.owner === null) - Number(b.owner === null) || b.perSecond - a.perSecond,
  );
}

/**
 * The edge's own flags, those of what is over, which the edge no longer has, and those by which the
 * callee's proxy alone says why it refused.
 */
function flagsOf({ edge, answers }: TroubleFacts) {
  const own = edge.flags.map(({ flag, requestsPerSecond }) => ({
    flag,
    perSecond: requestsPerSecond,
  }));
  const telling = answers.filter(
    ({ side, outcome, flags }) =>
      side === "caller" || (outcome !== "givenUp" && !hasNoDecidingFlag(flags)),
  );
  const others = new Set(telling.flatMap(({ flags }) => flags));
  for (const { flag } of own) others.delete(flag);
  return [
    ...own,
    ...[...others].map((flag) => ({
      flag,
      perSecond: largestSide(telling.filter(({ flags }) => flags.includes(flag))),
    })),
  ];
}

/** Both sides count the same requests. */
function largestSide(answers: readonly AnswerRate[]): number {
  const sideSum = (own: AnswerRate["side"]) => sumOf(answers.filter(({ side }) => side === own));
  return Math.max(sideSum("caller"), sideSum("callee"));
}

function flagCard(flag: string, perSecond: number, facts: TroubleFacts): TroubleCard {
  const { answers, names, hints } = facts;
  const told = upgradeOf(flag, facts);
  const flagged = answers.filter(({ flags }) => flags.includes(flag));
  const sides = distinct(flagged.map(({ side }) => side));
  const isAtCallee = sides.includes("callee");
  const fact = flagFact(flag);
  const advice = FLAG_ADVICE[flag];
  const owner =
    told?.owner ?? (isAtCallee && isConnectionFlag(flag) ? "app" : (fact?.owner ?? null));
  const side = isAtCallee || owner === "app" ? "callee" : "caller";
  const checks = [...(told === null ? [] : checksFor(told.cause)), ...(advice?.checks ?? [])];
  return {
    title: flag,
    flag,
    owner,
    outcomes: distinct(flagged.map(({ outcome }) => outcome)),
    perSecond,
    sides,
    meaning: fact?.meaning ?? "Not a word that Envoy or ztunnel is known to write.",
    causes: [
      ...(told === null ? [] : [told.sentence]),
      ...(owner === null ? [] : hints),
      ...(advice?.likelyCauses ?? []),
    ],
    commands: possibleCommands(checks, names, side),
    objects: [...(advice?.objects ?? [])],
  };
}

/** What logs say of the requests that carry a flag. */
function upgradeOf(flag: string, { upgrades }: TroubleFacts): EvidenceUpgrade | null {
  const about = evidenceAbout(flag);
  return upgrades.find((upgrade) => upgrade.about === about) ?? null;
}

function plainCards(facts: TroubleFacts): TroubleCard[] {
  const { answers, edge, names, hints, upgrades } = facts;
  const plain = answers.filter((one) => hasNoDecidingFlag(one.flags) && !isTold(one, answers));
  const refused = upgrades.find(({ about }) => about === "refused") ?? null;
  const titles = [...new Set(plain.map(statusTitle))];
  return titles.flatMap((title) => {
    const same = plain.filter((one) => statusTitle(one) === title);
    const [first] = same;
    if (first === undefined) return [];
    const told = first.owner === "unknown" ? refused : null;
    const cause = told?.cause ?? causeOfPlain(first);
    return [
      {
        title,
        flag: null,
        owner: told?.owner ?? first.owner,
        outcomes: distinct(same.map(({ outcome }) => outcome)),
        perSecond: Math.max(...same.map(({ perSecond }) => perSecond)),
        sides: distinct(same.map(({ side }) => side)),
        meaning: meaningOf(cause, edge),
        causes: [...(told === null ? [] : [told.sentence]), ...hints, ...plainCauses(cause)],
        commands: possibleCommands(checksFor(cause), names, sideOf(cause)),
        objects: plainObjects(cause),
      },
    ];
  });
}

/** Where the callee's own proxy gives a flag for most of what the caller's only passes on, its card is enough. */
function isTold(plain: AnswerRate, answers: readonly AnswerRate[]): boolean {
  const tales = answers.filter(
    ({ side, outcome, responseCode, grpcStatus, flags }) =>
      side === "callee" &&
      outcome === plain.outcome &&
      responseCode === plain.responseCode &&
      grpcStatus === plain.grpcStatus &&
      !hasNoDecidingFlag(flags),
  );
  return plain.side === "caller" && sumOf(tales) >= MOST * plain.perSecond;
}

function sumOf(answers: readonly AnswerRate[]): number {
  return answers.reduce((sum, { perSecond }) => sum + perSecond, 0);
}

function causeOfPlain({ outcome, owner, responseCode, grpcStatus }: AnswerRate): Cause {
  if (owner === "policy") return "egress_blocked";
  if (outcome === "givenUp") return "caller_cancelled";
  if (outcome === "denied") return "unclear_denial";
  if (responseCode === 502) return "unclear_bad_gateway";
  return responseCode === 0 && grpcStatus === null ? "no_answer" : "app_error";
}

/** What the mesh lets out is decided where the call is made. */
function sideOf(cause: Cause): AnswerRate["side"] {
  return cause === "egress_blocked" ? "caller" : "callee";
}

function meaningOf(cause: Cause, { destination }: Edge): string {
  return `${causeFact(cause).sentence.replace("{callee}", () => destination.name)}.`;
}

function statusTitle({ responseCode, grpcStatus }: AnswerRate): string {
  if (grpcStatus !== null && grpcStatus > 0) return `${grpcStatusText(grpcStatus)} without a flag`;
  return `${responseCode === null || responseCode === 0 ? "No answer" : responseCode} without a flag`;
}

function distinct<Word extends string>(words: Word[]): Word[] {
  return [...new Set(words)].sort();
}
