import { type Judged, totalOf } from "./judged";
import { hasNoDecidingFlag, isConnectionFlag, noOwners, type OwnerRates, ownerOf } from "./owner";
import { rounded } from "./round";

/**
 * Who owns what did not succeed. A connection that breaks on the caller's side alone is the mesh's.
 * Where the callee's own proxy saw connections break too, and more of them than the plain 5xx it
 * passed on explain, those are the app's: the same reset, seen twice.
 */
export function ownerRates(counted: Judged[], atCallee: Judged[]): OwnerRates {
  const rates = noOwners();
  let brokenAtCaller = 0;
  for (const { answer, outcome, perSecond } of counted) {
    if (outcome === "succeeded") continue;
    const owner = ownerOf(answer);
    if (owner === "mesh" && isBrokenConnection(answer.flags)) brokenAtCaller += perSecond;
    else rates[owner] += perSecond;
  }
  const passedOn =
    totalOf(counted.filter(isPlainFailure)) - totalOf(atCallee.filter(isPlainFailure));
  const brokenAtCallee = totalOf(atCallee.filter(({ answer }) => isBrokenConnection(answer.flags)));
  const seenTwice = Math.min(brokenAtCaller, Math.max(0, brokenAtCallee - Math.max(0, passedOn)));
  rates.mesh += brokenAtCaller - seenTwice;
  rates.app += seenTwice;
  return {
    caller: rounded(rates.caller),
    app: rounded(rates.app),
    mesh: rounded(rates.mesh),
    policy: rounded(rates.policy),
    injected: rounded(rates.injected),
    unknown: rounded(rates.unknown),
  };
}

/** A failure with no flag of its own: the answer of the app, or what it passes on. */
export function isPlainFailure({ answer, outcome }: Judged): boolean {
  return outcome === "failed" && hasNoDecidingFlag(answer.flags);
}

function isBrokenConnection(flags: string[] | null): boolean {
  return flags?.some(isConnectionFlag) === true;
}
