import { formatPercent } from "@/lib/format/figure";
import type { Edge, Health } from "./edge";
import { type Endpoint, edgeText, endpointText } from "./endpoint";
import type { ServiceEdges } from "./service-edges";
import { deniedRatioOf, stateWord } from "./state-word";

/** What a badge says: a name, how it does, and a sentence for whoever hears it read. */
export type BadgeWords = {
  name: string;
  state: string;
  sentence: string;
  /** `null`: nobody can tell. */
  health: Health | null;
};

type Named = Pick<Endpoint, "namespace" | "name">;

export function edgeBadgeWords(edge: Edge): BadgeWords {
  const { health, errorRatio, reason } = edge;
  const denied = deniedRatioOf(edge);
  return {
    name: edgeText(edge),
    state: denied === null ? stateText(health, errorRatio) : `${formatPercent(denied)} denied`,
    sentence: `${edgeText(edge)} is ${stateWord(edge)}. ${reason}.`,
    health,
  };
}

export function serviceBadgeWords(
  named: Named,
  { health, arriving, callers }: ServiceEdges,
): BadgeWords {
  const name = endpointText(named);
  const [worst] = callers;
  if (health === null || worst === undefined) return unknownBadgeWords(name, "nothing calls it");
  return {
    name,
    state: stateText(health, arriving.errorRatio),
    sentence: `${name} is ${health}. ${worst.source.name} calls it: ${worst.reason}.`,
    health,
  };
}

/** For what is not in the answer, or when there is no answer. */
export function unknownBadgeWords(
  name: string,
  state: string,
  sentence = `${name}: ${state}.`,
): BadgeWords {
  return { name, state, sentence, health: null };
}

function stateText(health: Health, errorRatio: number | null): string {
  if (health === "idle" || health === "unknown" || errorRatio === null) return health;
  return `${health}, ${errorRatio === 0 ? "none" : formatPercent(errorRatio)} failed`;
}
