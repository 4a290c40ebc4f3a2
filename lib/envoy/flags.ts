import { ENVOY_FLAGS, type FlagFact, ZTUNNEL_WORDS } from "./flag-facts";

const FACTS = new Map([...ENVOY_FLAGS, ...ZTUNNEL_WORDS].map((known) => [known.flag, known]));

/** `null` for a token that neither Envoy nor ztunnel is known to write; it is kept all the same. */
export function flagFact(flag: string): FlagFact | null {
  return FACTS.get(flag) ?? null;
}

/** "UF,URX" and "URX,UF" are the same set; "-" and "" are none. */
export function flagsFromText(text: string): string[] {
  const tokens = text.split(",").map((token) => token.trim());
  return [...new Set(tokens)].filter((token) => token !== "" && token !== "-").sort();
}
