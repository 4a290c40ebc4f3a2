import { closingsInCalleesWords } from "./closing-words";
import type { FlagRate } from "./edge";
import { byRate, flagRates, flagsOnlyAtCallee } from "./flag-rates";
import { judgedClosing, outcomeRates } from "./judged";
import { type MainCauses, mainCauses } from "./main-causes";
import { connectionOutcomeOf, type Outcome } from "./outcome";
import type { OwnerRates } from "./owner";
import { ownerRates } from "./owner-rates";
import type { Reporter, TcpSample } from "./samples";

export type ClosingCount = {
  /** `null`: no sample says how its connections ended. */
  outcomes: Record<Outcome, number> | null;
  owners: OwnerRates;
  flags: FlagRate[];
  causes: MainCauses;
};

/** Closed connections, counted as requests are; without flags none says how it went. */
export function countClosings(samples: TcpSample[], reporter: Reporter): ClosingCount {
  const closings = samples.filter(({ counter }) => counter === "closed");
  const side = (own: Reporter) =>
    closings.filter(({ ends }) => ends.reporter === own).map(judgedClosing);
  const counted = side(reporter);
  const atCallee = reporter === "destination" ? [] : side("destination");
  const flags = flagRates(counted);
  const told = closingsInCalleesWords(counted, atCallee);
  const isMute = told.length > 0 && told.every(({ answer }) => answer.flags === null);
  return {
    outcomes: isMute ? null : outcomeRates(told),
    owners: ownerRates(told, atCallee),
    flags: [...flags, ...flagsOnlyAtCallee(flags, atCallee, isTelling)].sort(byRate),
    causes: mainCauses(told),
  };
}

/** A refusal by the callee's proxy, too, reaches the caller's as a connection that just closes. */
function isTelling(flag: string): boolean {
  const outcome = connectionOutcomeOf([flag]);
  return outcome === "failed" || outcome === "denied";
}
