import { culpritSentence } from "./culprit-sentence";
import { culpritsFromEdges } from "./culprits";
import type { Edge } from "./edge";

/** `isPassedOn`: the edge's failures start at `origins`; else others fail because of it. */
export type EdgeCulprit = {
  isPassedOn: boolean;
  sentence: string;
  origins: Edge[];
  /** The least share of the failures that the origins explain. */
  explainedRatio: number;
};

/** What an edge only passes on, or what fails because of it; `null`: neither is known. */
export function culpritOf(
  { id }: Edge,
  edges: readonly Edge[],
  namespaces: readonly string[],
): EdgeCulprit | null {
  const culprits = culpritsFromEdges(edges, namespaces);
  const suffered = culprits.find(({ sufferingIds }) => sufferingIds.includes(id));
  const culprit = suffered ?? culprits.find(({ originIds }) => originIds.includes(id));
  if (culprit === undefined) return null;
  const named = suffered === undefined ? culprit : { ...culprit, sufferingIds: [id] };
  const sentence = culpritSentence(named, edges);
  if (sentence === null) return null;
  const origins = culprit.originIds.flatMap(
    (origin) => edges.find((one) => one.id === origin) ?? [],
  );
  const { explainedRatio } = culprit;
  return { isPassedOn: suffered !== undefined, sentence, origins, explainedRatio };
}
