import { culpritSentence } from "./culprit-sentence";
import { culpritsFromEdges } from "./culprits";
import type { Edge } from "./edge";

/** `isPassedOn`: the edge's failures start elsewhere; else others fail because of it. */
export type EdgeCulprit = { isPassedOn: boolean; sentence: string };

/** What an edge only passes on, or what fails because of it; `null`: neither is known. */
export function culpritOf(
  { id }: Edge,
  edges: readonly Edge[],
  namespaces: readonly string[],
): EdgeCulprit | null {
  const culprits = culpritsFromEdges(edges, namespaces);
  const suffered = culprits.find(({ sufferingIds }) => sufferingIds.includes(id));
  const named = suffered
    ? { ...suffered, sufferingIds: [id] }
    : culprits.find(({ originIds }) => originIds.includes(id));
  const sentence = named === undefined ? null : culpritSentence(named, edges);
  return sentence === null ? null : { isPassedOn: suffered !== undefined, sentence };
}
