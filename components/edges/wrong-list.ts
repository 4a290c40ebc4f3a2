import { culpritSentence } from "@/lib/mesh/culprit-sentence";
import { type Culprit, culpritsFromEdges } from "@/lib/mesh/culprits";
import type { Edge } from "@/lib/mesh/edge";
import { failureKey } from "@/lib/mesh/failure-key";
import { isUnhealthy } from "@/lib/mesh/health";
import { deniedRatioOf } from "@/lib/mesh/state-word";

export type WrongEdge = {
  edge: Edge;
  /** What fails because of this edge, or as it does, a sentence each. */
  notes: string[];
  /** A row above tells of it: its failures start there, or are those of another caller. */
  isBehind: boolean;
};

/**
 * Unhealthy edges worst first. Those that only pass failures on follow the worst of their culprits,
 * and other callers of a service that fails for one reason follow the worst of them. A culprit that
 * suffers from another stands among the sufferers, and the first of them all says what each causes.
 * Edges of which nothing fails while much is denied come last.
 */
export function wrongList(edges: readonly Edge[], namespaces: readonly string[]): WrongEdge[] {
  const unhealthy = edges.filter(isUnhealthy);
  const culprits = culpritsFromEdges(edges, namespaces);
  const passedOn = new Set(culprits.flatMap(({ sufferingIds }) => sufferingIds));
  const starting = unhealthy.filter(({ id }) => !passedOn.has(id));
  const startingFirst = [...starting, ...unhealthy.filter(({ id }) => passedOn.has(id))];
  const headOf = ({ originIds }: Culprit) => startingFirst.find(({ id }) => originIds.includes(id));
  const sufferersOf = (culprit: Culprit) =>
    unhealthy.filter(({ id }) => culprit.sufferingIds.includes(id));
  const alikeTo = alikeAmong(starting);
  const listed = new Set<string>();
  const rowsFrom = (edge: Edge, isBehind: boolean): WrongEdge[] => {
    if (listed.has(edge.id)) return [];
    listed.add(edge.id);
    const own = culprits.filter((culprit) => headOf(culprit) === edge);
    const alike = isBehind ? [] : alikeTo(edge);
    const below = [...own.flatMap(sufferersOf), ...alike].flatMap((one) => rowsFrom(one, true));
    const notes = own.flatMap((culprit) => culpritSentence(culprit, edges) ?? []);
    if (isBehind) return [{ edge, notes, isBehind }, ...below];
    const told = [...alikeNote(edge, alike.length), ...notes, ...below.flatMap((one) => one.notes)];
    return [{ edge, notes: told, isBehind }, ...below];
  };
  const denying = edges
    .filter((edge) => deniedRatioOf(edge) !== null)
    .map((edge) => ({ edge, notes: [], isBehind: false }));
  return [...startingFirst.flatMap((edge) => rowsFrom(edge, passedOn.has(edge.id))), ...denying];
}

/** For each edge the others into its service that fail for its reason. */
function alikeAmong(edges: readonly Edge[]): (edge: Edge) => Edge[] {
  const byKey = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = failureKey(edge);
    if (key === null) continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [edge]);
    else known.push(edge);
  }
  return (edge) => {
    const alike = byKey.get(failureKey(edge) ?? "") ?? [];
    return alike.filter((other) => other !== edge);
  };
}

function alikeNote({ destination }: Edge, callers: number): string[] {
  if (callers === 0) return [];
  const who = callers === 1 ? "1 more caller" : `${callers} more callers`;
  return [`${who} of ${destination.name} ${callers === 1 ? "sees" : "see"} the same`];
}
