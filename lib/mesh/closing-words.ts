import { type Judged, totalOf } from "./judged";
import type { Outcome } from "./outcome";

/**
 * To the caller's proxy, a connection that the callee's proxy could not pass on just closes. So
 * where the callee counts more failed or denied closings, that many of the caller's plain ones are
 * told in its words. Both sides count the same connections: the larger count stands, not the sum.
 */
export function closingsInCalleesWords(counted: Judged[], atCallee: Judged[]): Judged[] {
  const retold = [
    ...surplusAtCallee("failed", counted, atCallee),
    ...surplusAtCallee("denied", counted, atCallee),
  ];
  const isPlain = ({ outcome }: Judged) => outcome === "succeeded";
  const plain = totalOf(counted.filter(isPlain));
  const left = plain === 0 ? 0 : Math.max(0, 1 - totalOf(retold) / plain);
  const kept = counted.map((one) =>
    isPlain(one) ? { ...one, perSecond: one.perSecond * left } : one,
  );
  return [...kept, ...retold];
}

/** Where the callee tells several tales of the same outcome, each gets its share. */
function surplusAtCallee(outcome: Outcome, counted: Judged[], atCallee: Judged[]): Judged[] {
  const own = ({ outcome: one }: Judged) => one === outcome;
  const tales = atCallee.filter(own);
  const told = totalOf(tales);
  const surplus = told - totalOf(counted.filter(own));
  if (surplus <= 0) return [];
  return tales.map((tale) => ({ ...tale, perSecond: (tale.perSecond * surplus) / told }));
}
