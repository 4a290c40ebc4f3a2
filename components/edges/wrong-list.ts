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

/**
 * Unhealthy edges worst first; those that only pass failures on follow the worst of their culprits.
 * A culprit that suffers from another stands among the sufferers, and the first of them all says
 * what each causes.
 */
export function wrongList(edges: readonly Edge[], namespaces: readonly string[]): WrongEdge[] {
  const unhealthy = edges.filter(isUnhealthy);
  const culprits = culpritsFromEdges(edges, namespaces);
  const passedOn = new Set(culprits.flatMap(({ sufferingIds }) => sufferingIds));
  const startingFirst = unhealthy.toSorted(
    (a, b) => Number(passedOn.has(a.id)) - Number(passedOn.has(b.id)),
  );
  const headOf = ({ originIds }: Culprit) => startingFirst.find(({ id }) => originIds.includes(id));
  const ledBy = (edge: Edge) => culprits.filter((culprit) => headOf(culprit) === edge);
  const listed = new Set<string>();
  const rowsFrom = (edge: Edge): WrongEdge[] => {
    if (listed.has(edge.id)) return [];
    listed.add(edge.id);
    const own = ledBy(edge);
    const below = own.flatMap(({ sufferingIds }) =>
      unhealthy.filter(({ id }) => sufferingIds.includes(id)).flatMap(rowsFrom),
    );
    const notes = own.flatMap((culprit) => culpritSentence(culprit, edges) ?? []);
    const isPassedOn = passedOn.has(edge.id);
    return isPassedOn
      ? [{ edge, notes, isPassedOn }, ...below]
      : [{ edge, notes: [...notes, ...below.flatMap((one) => one.notes)], isPassedOn }, ...below];
  };
  return startingFirst.flatMap(rowsFrom);
}
