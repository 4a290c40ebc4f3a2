import { culpritSentence } from "./culprit-sentence";
import { culpritsFromEdges } from "./culprits";
import type { Edge } from "./edge";

/** What an edge only passes on, or what fails because of it; `null`: neither is known. */
export function culpritOf({ id }: Edge, edges: readonly Edge[]): string | null {
  const culprits = culpritsFromEdges(edges);
  const suffered = culprits.find(({ sufferingIds }) => sufferingIds.includes(id));
  if (suffered !== undefined) {
    const sentence = culpritSentence({ ...suffered, sufferingIds: [id] }, edges);
    return sentence === null ? null : `Passed on: ${sentence}`;
  }
  const caused = culprits.find(({ originIds }) => originIds.includes(id));
  return caused === undefined ? null : culpritSentence(caused, edges);
}
