import { OWNERS } from "@/lib/envoy/owner";
import { causeWords } from "./cause";
import type { TroubleCause } from "./edge";
import { type Judged, totalOf } from "./judged";
import type { TroubleOutcome } from "./outcome";
import { decidingFlag, isConnectionFlag, noOwners, type OwnerRates, ownerOf } from "./owner";
import { rounded } from "./round";

/** What did not succeed, in one way and for one reason. */
export type WentWrong = TroubleCause & { outcome: TroubleOutcome };

/**
 * What did not succeed, kind by kind; what was passed on is told in the callee's words. A connection
 * that breaks on the caller's side alone is the mesh's. Where the callee's proxy saw more of them
 * break than it passed on, those are the app's: the same reset, seen twice.
 */
export function wentWrong(told: Judged[], atCallee: Judged[]): WentWrong[] {
  const seenTwice = shareSeenTwice(told, atCallee);
  const wrongs = told.flatMap((judged): WentWrong[] => {
    const { answer, outcome, perSecond } = judged;
    if (outcome === "succeeded" || perSecond <= 0) return [];
    const kind = { outcome, flag: decidingFlag(answer), ...causeWords(answer) };
    const owner = ownerOf(answer);
    if (seenTwice === 0 || !isBrokenAtCaller(judged)) {
      return [{ ...kind, owner, requestsPerSecond: perSecond }];
    }
    return [
      { ...kind, owner, requestsPerSecond: perSecond * (1 - seenTwice) },
      { ...kind, owner: "app", requestsPerSecond: perSecond * seenTwice },
    ];
  });
  return summedUp(wrongs);
}

/** One of each kind, the most frequent reason first, whoever owns it. */
export function summedUp(wrongs: readonly WentWrong[]): WentWrong[] {
  const kinds = new Map<string, WentWrong>();
  const reasons = new Map<string, number>();
  for (const wrong of wrongs) {
    const { outcome, owner, because, requestsPerSecond } = wrong;
    const key = `${outcome} ${owner} ${because}`;
    const before = kinds.get(key)?.requestsPerSecond ?? 0;
    kinds.set(key, { ...wrong, requestsPerSecond: before + requestsPerSecond });
    reasons.set(because, (reasons.get(because) ?? 0) + requestsPerSecond);
  }
  const rateOf = ({ because }: WentWrong) => rounded(reasons.get(because) ?? 0);
  return [...kinds.values()]
    .filter(({ requestsPerSecond }) => requestsPerSecond > 0)
    .sort(
      (a, b) =>
        rateOf(b) - rateOf(a) ||
        (a.because === b.because
          ? b.requestsPerSecond - a.requestsPerSecond
          : a.because < b.because
            ? -1
            : 1),
    );
}

export function ownersOf(
  causes: readonly Pick<TroubleCause, "owner" | "requestsPerSecond">[],
): OwnerRates {
  const rates = noOwners();
  for (const { owner, requestsPerSecond } of causes) rates[owner] += requestsPerSecond;
  for (const owner of OWNERS) rates[owner] = rounded(rates[owner]);
  return rates;
}

function shareSeenTwice(told: Judged[], atCallee: Judged[]): number {
  const brokenAtCaller = totalOf(told.filter(isBrokenAtCaller));
  const passedOn = totalOf(told.filter(isBrokenAtCallee));
  const surplus = totalOf(atCallee.filter(isBrokenAtCallee)) - passedOn;
  return brokenAtCaller === 0 ? 0 : Math.min(1, Math.max(0, surplus) / brokenAtCaller);
}

function isBrokenAtCaller({ answer, outcome }: Judged): boolean {
  return outcome !== "succeeded" && ownerOf(answer) === "mesh" && isBrokenConnection(answer.flags);
}

function isBrokenAtCallee({ answer }: Judged): boolean {
  return answer.calleeSays && isBrokenConnection(answer.flags);
}

function isBrokenConnection(flags: string[] | null): boolean {
  return flags?.some(isConnectionFlag) === true;
}
