import { type Judged, totalOf } from "./judged";
import { isConnectionFlag, noOwners, type OwnerRates, ownerOf } from "./owner";
import { rounded } from "./round";

/**
 * Who owns what did not succeed; what was passed on is told in the callee's words. A connection that
 * breaks on the caller's side alone is the mesh's. Where the callee's proxy saw more of them break
 * than it passed on, those are the app's: the same reset, seen twice.
 */
export function ownerRates(told: Judged[], atCallee: Judged[]): OwnerRates {
  const rates = noOwners();
  let brokenAtCaller = 0;
  for (const { answer, outcome, perSecond } of told) {
    if (outcome === "succeeded") continue;
    const owner = ownerOf(answer);
    if (owner === "mesh" && isBrokenConnection(answer.flags)) brokenAtCaller += perSecond;
    else rates[owner] += perSecond;
  }
  const passedOn = totalOf(told.filter(isBrokenAtCallee));
  const brokenAtCallee = totalOf(atCallee.filter(isBrokenAtCallee));
  const seenTwice = Math.min(brokenAtCaller, Math.max(0, brokenAtCallee - passedOn));
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

function isBrokenAtCallee({ answer }: Judged): boolean {
  return answer.calleeSays && isBrokenConnection(answer.flags);
}

function isBrokenConnection(flags: string[] | null): boolean {
  return flags?.some(isConnectionFlag) === true;
}
