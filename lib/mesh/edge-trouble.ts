import type { Edge, EdgeTrouble } from "./edge";
import { isProvenShare, isTooFew, wholeCount } from "./health";
import { OUTCOMES, type Outcome, type TroubleOutcome } from "./outcome";
import { rounded } from "./round";
import { summedUp, type WentWrong } from "./went-wrong";

/** How the requests, or connections, of one edge ended. */
type Endings = {
  perSecond: number;
  /** `null`: the metrics do not say. */
  outcomes: Record<Outcome, number> | null;
  wrongs: readonly WentWrong[];
};

/** `notableRatio`: less of it is there on every day. */
export function troublesFrom(
  { perSecond, outcomes, wrongs }: Endings,
  windowSeconds: number,
  notableRatio: number,
): EdgeTrouble[] {
  const troubles = OUTCOMES.flatMap((outcome): EdgeTrouble[] => {
    const rate = outcomes?.[outcome] ?? 0; // what nobody told is no trouble
    if (outcome === "succeeded" || rate <= 0) return [];
    const all = Math.max(perSecond, rate);
    const counted = rate * windowSeconds;
    const wrong = Math.max(1, wholeCount(counted)); // a rate that reads as less than one was one all the same
    return [
      {
        outcome,
        requestsPerSecond: rounded(rate),
        ratio: rounded(rate / all),
        isNotable: isProvenShare(counted, all * windowSeconds, notableRatio),
        count: { wrong, of: Math.max(wrong, wholeCount(all * windowSeconds)) },
        causes: summedUp(wrongs.filter((one) => one.outcome === outcome)).map(toCause),
      },
    ];
  });
  return troubles.toSorted((a, b) => rankOf(a) - rankOf(b) || b.ratio - a.ratio);
}

/** What an edge's verdict may be about, what weighs most first; a handful that is denied or given up is not. */
export function troublesToTell({ troubles }: Pick<Edge, "troubles">): EdgeTrouble[] {
  return troubles.filter((trouble) => rankOf(trouble) <= 1);
}

export function troubleOf(edge: Pick<Edge, "troubles">): TroubleOutcome | null {
  return troublesToTell(edge)[0]?.outcome ?? null;
}

export function troubleIn(
  troubles: readonly EdgeTrouble[],
  outcome: TroubleOutcome | null,
): EdgeTrouble | null {
  return troubles.find((trouble) => trouble.outcome === outcome) ?? null;
}

/** So few that they could be chance, though they are much of what there is. */
export function isTooFewToJudge({ isNotable, count }: EdgeTrouble): boolean {
  return isNotable && isTooFew(count.wrong);
}

/** What fails enough to be unhealthy comes first, else what callers are refused or give up most. */
function rankOf(trouble: EdgeTrouble): number {
  if (!trouble.isNotable) return 3;
  if (trouble.outcome === "failed") return 0;
  return isTooFewToJudge(trouble) ? 2 : 1;
}

function toCause({ owner, flag, because, open, requestsPerSecond }: WentWrong) {
  return { owner, flag, because, open, requestsPerSecond: rounded(requestsPerSecond) };
}
