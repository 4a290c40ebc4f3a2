import { culpritSentence } from "@/lib/mesh/culprit-sentence";
import { type Culprit, culpritsFromEdges } from "@/lib/mesh/culprits";
import type { Edge } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";

export type WrongEdge = {
  edge: Edge;
  /** What fails because of this edge, a sentence each. */
  notes: string[];
  /** Its failures start elsewhere: what stands above it is what to look at. */
  isPassedOn: boolean;
};

/** Unhealthy edges worst first; those that only pass failures on follow the worst of their culprits. */
export function wrongList(edges: readonly Edge[], namespaces: readonly string[]): WrongEdge[] {
  const unhealthy = edges.filter(isUnhealthy);
  const culprits = culpritsFromEdges(edges, namespaces);
  const passedOn = new Set(culprits.flatMap(({ sufferingIds }) => sufferingIds));
  const starting = unhealthy.filter(({ id }) => !passedOn.has(id));
  const headOf = (culprit: Culprit) => starting.find(({ id }) => culprit.originIds.includes(id));
  const led = culprits.map((culprit) => ({ culprit, headId: headOf(culprit)?.id }));
  const byId = new Map(unhealthy.map((edge) => [edge.id, edge]));
  const list = starting.flatMap((edge) => {
    const own = led.filter(({ headId }) => headId === edge.id).map(({ culprit }) => culprit);
    const notes = own.flatMap((culprit) => culpritSentence(culprit, edges) ?? []);
    const suffering = own.flatMap(({ sufferingIds }) => sufferingIds);
    return [
      { edge, notes, isPassedOn: false },
      ...suffering.flatMap((id) => toPassedOn(byId.get(id))),
    ];
  });
  const listed = new Set(list.map(({ edge }) => edge.id));
  return [...list, ...unhealthy.filter(({ id }) => !listed.has(id)).flatMap(toPassedOn)];
}

function toPassedOn(edge: Edge | undefined): WrongEdge[] {
  return edge ? [{ edge, notes: [], isPassedOn: true }] : [];
}
