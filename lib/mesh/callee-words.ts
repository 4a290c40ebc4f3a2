import { type Judged, totalOf } from "./judged";
import { hasNoDecidingFlag } from "./owner";

/**
 * A failed or denied answer that the caller's proxy only passes on, told as the callee's proxy told
 * it: the proxy nearest to the cause knows best. Where the callee told several tales of the same
 * status, each gets its share.
 */
export function inCalleesWords(counted: Judged[], atCallee: Judged[]): Judged[] {
  return counted.flatMap((one) => {
    if (!isPassedOn(one)) return [one];
    const tales = atCallee.filter((tale) => isSameEnding(one, tale));
    const told = totalOf(tales);
    if (told === 0) return [one];
    return tales.map(({ answer, perSecond }) => ({
      ...one,
      answer,
      perSecond: (one.perSecond * perSecond) / told,
    }));
  });
}

function isPassedOn({ answer, outcome }: Judged): boolean {
  return (outcome === "failed" || outcome === "denied") && hasNoDecidingFlag(answer.flags);
}

function isSameEnding(a: Judged, b: Judged): boolean {
  return (
    a.outcome === b.outcome &&
    a.answer.responseCode === b.answer.responseCode &&
    a.answer.grpcStatus === b.answer.grpcStatus
  );
}
