import { culpritSentence } from "./culprit-sentence";
import { type Culprit, culpritsFromEdges } from "./culprits";
import type { Edge } from "./edge";
import { isUnhealthy } from "./health";

/** `isPassedOn`: the edge's failures start at `origins`; else others fail because of it. */
export type EdgeCulprit = {
  isPassedOn: boolean;
  sentence: string;
  origins: Edge[];
  /** The least share of this edge's failures that the origins explain; of what is its doing, of all it explains. */
  explainedRatio: number;
};

/** What an edge only passes on, or what fails because of it; `null`: neither is known. */
export function culpritOf(
  edge: Edge,
  edges: readonly Edge[],
  namespaces: readonly string[],
): EdgeCulprit | null {
  return culpritsAmong(edges, namespaces)(edge);
}

/** The same for many edges of one answer: it is worked through once, when the first unhealthy one is asked about. */
export function culpritsAmong(
  edges: readonly Edge[],
  namespaces: readonly string[],
): (edge: Edge) => EdgeCulprit | null {
  let culprits: Culprit[] | null = null;
  return (edge) => {
    if (!isUnhealthy(edge)) return null;
    culprits ??= culpritsFromEdges(edges, namespaces);
    return culpritIn(culprits, edge, edges);
  };
}

function culpritIn(
  culprits: readonly Culprit[],
  { id }: Edge,
  edges: readonly Edge[],
): EdgeCulprit | null {
  const suffered = culprits.find(({ sufferingIds }) => sufferingIds.includes(id));
  const culprit = suffered ?? culprits.find(({ originIds }) => originIds.includes(id));
  if (culprit === undefined) return null;
  const explainedRatio = culprit.explainedRatios[id] ?? culprit.explainedRatio;
  const named =
    suffered === undefined ? culprit : { ...culprit, sufferingIds: [id], explainedRatio };
  const sentence = culpritSentence(named, edges);
  if (sentence === null) return null;
  const origins = culprit.originIds.flatMap(
    (origin) => edges.find((one) => one.id === origin) ?? [],
  );
  return { isPassedOn: suffered !== undefined, sentence, origins, explainedRatio };
}
