import { culpritSentence } from "@/lib/mesh/culprit-sentence";
import { type Culprit, culpritsFromEdges } from "@/lib/mesh/culprits";
import type { Edge } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";

export type WrongEdge = {
  edge: Edge;
  /** What its failures have to do with those of other edges, in a sentence. */
  note: string | null;
  /** Its failures start elsewhere: what stands above it is what to look at. */
  isPassedOn: boolean;
};

/** Unhealthy edges worst first, but each culprit ahead of those that suffer from it. */
export function wrongList(edges: readonly Edge[]): WrongEdge[] {
  const unhealthy = edges.filter(isUnhealthy);
  const culprits = culpritsFromEdges(edges);
  const culpritOf = new Map<string, Culprit>();
  for (const culprit of culprits) {
    for (const id of [...culprit.sufferingIds, ...culprit.originIds]) {
      if (!culpritOf.has(id)) culpritOf.set(id, culprit);
    }
  }
  const passedOn = new Set(culprits.flatMap(({ sufferingIds }) => sufferingIds));
  const byId = new Map(unhealthy.map((edge) => [edge.id, edge]));
  const inOrder = new Set(
    unhealthy.flatMap(({ id }) => {
      const culprit = culpritOf.get(id);
      return culprit ? [...culprit.originIds, ...culprit.sufferingIds] : [id];
    }),
  );
  return [...inOrder].flatMap((id) => {
    const edge = byId.get(id);
    const culprit = culpritOf.get(id);
    return edge
      ? [
          {
            edge,
            note: culprit ? culpritSentence(culprit, edges) : null,
            isPassedOn: passedOn.has(id),
          },
        ]
      : [];
  });
}
