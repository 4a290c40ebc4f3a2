import { closingsInCalleesWords } from "./closing-words";
import type { FlagRate } from "./edge";
import { byRate, flagRates, flagsOnlyAtCallee } from "./flag-rates";
import { judgedClosing, outcomeRates } from "./judged";
import { connectionOutcomeOf, type Outcome } from "./outcome";
import type { OwnerRates } from "./owner";
import type { Reporter, TcpSample } from "./samples";
import { ownersOf, type WentWrong, wentWrong } from "./went-wrong";

export type ClosingCount = {
  /** `null`: no sample says how its connections ended. */
  outcomes: Record<Outcome, number> | null;
  owners: OwnerRates;
  flags: FlagRate[];
  wrongs: WentWrong[];
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
  const wrongs = wentWrong(told, atCallee);
  const isMute = told.length > 0 && told.every(({ answer }) => answer.flags === null);
  return {
    outcomes: isMute ? null : outcomeRates(told),
    owners: ownersOf(wrongs),
    flags: [...flags, ...flagsOnlyAtCallee(flags, atCallee, isTelling)].sort(byRate),
    wrongs,
  };
}

/** A refusal by the callee's proxy, too, reaches the caller's as a connection that just closes. */
function isTelling(flag: string): boolean {
  const outcome = connectionOutcomeOf([flag]);
  return outcome === "failed" || outcome === "denied";
}
