import { FLAG_ADVICE, type FlagAdvice } from "./flag-advice-facts";
import { ENVOY_FLAGS, type FlagFact, ZTUNNEL_WORDS } from "./flag-facts";

/** One flag whole: what it decides, and what to do about it. */
export type FlagEntry = FlagFact & FlagAdvice;

export const ENVOY_ENTRIES: readonly FlagEntry[] = entriesOf(ENVOY_FLAGS);
/** ztunnel fills the same label with a vocabulary of its own. */
export const ZTUNNEL_ENTRIES: readonly FlagEntry[] = entriesOf(ZTUNNEL_WORDS);

function entriesOf(facts: readonly FlagFact[]): FlagEntry[] {
  return facts.flatMap((fact) => {
    const advice = FLAG_ADVICE[fact.flag];
    return advice === undefined ? [] : [{ ...fact, ...advice }];
  });
}
