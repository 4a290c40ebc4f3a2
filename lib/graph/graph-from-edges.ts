import type { EdgeChanges } from "@/lib/mesh/answer-changes";
import type { Edge } from "@/lib/mesh/edge";
import { endpointId } from "@/lib/mesh/edge-id";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { foldedNamespaces } from "./folded-namespaces";
import type { Folding, Graph } from "./graph";
import type { GraphChoices } from "./graph-choices";
import { grouped } from "./grouped";
import { type LineGroups, lineGroups } from "./line-groups";
import { lineFromEdges } from "./lines";
import { islandsFromNodes, nodesFromPlaces, type Settled } from "./nodes";
import { bandsFromEndpoints, type PlaceOf, placesIn } from "./places";
import { visibleEdges } from "./visible-edges";

export type GraphFacts = {
  edges: readonly Edge[];
  changes: EdgeChanges;
  versionsOf: (endpoint: Endpoint) => readonly string[];
};

/** The picture of the edges: what is shown of them, folded as asked, in an order that ids alone decide. */
export function graphFromEdges(facts: GraphFacts, choices: GraphChoices): Graph {
  const { shown, hidden } = visibleEdges(facts.edges, choices);
  const endpoints = distinctEndpoints(shown);
  const folded = foldedNamespaces(endpoints, choices);
  const bands = bandsFromEndpoints(endpoints);
  const placeOf = placesIn(bands, folded.ids);
  const settled = settle(endpoints, placeOf);
  const grouped = lineGroups(shown, placeOf);
  const lines = grouped.groups.map(({ id, edges, ...ends }) =>
    lineFromEdges(id, ends, edges, facts.changes),
  );
  const nodes = nodesFromPlaces(settled, {
    lines,
    inside: grouped.inside,
    versionsOf: facts.versionsOf,
  });
  return {
    nodes,
    islands: islandsFromNodes(nodes),
    bands,
    lines,
    folding: { ...countFolding(settled, grouped), isAutomatic: folded.isAutomatic },
    hidden,
  };
}

function distinctEndpoints(edges: readonly Edge[]): Endpoint[] {
  const byId = new Map<string, Endpoint>();
  for (const { source, destination } of edges) {
    byId.set(endpointId(source), source);
    byId.set(endpointId(destination), destination);
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, endpoint]) => endpoint);
}

function settle(endpoints: readonly Endpoint[], placeOf: PlaceOf): Settled[] {
  const placed = endpoints.map((endpoint) => ({ endpoint, place: placeOf(endpoint) }));
  return [...grouped(placed, ({ place }) => place.id).values()].map((members) => {
    const [{ place, endpoint }, ...others] = members;
    return { place, endpoints: [endpoint, ...others.map((other) => other.endpoint)] };
  });
}

function countFolding(
  settled: readonly Settled[],
  { groups, inside }: LineGroups,
): Omit<Folding, "isAutomatic"> {
  const folded = settled.filter(({ place }) => place.isFolded);
  const merged = groups.filter(({ isMerged }) => isMerged);
  const countEdges = (lists: readonly (readonly Edge[])[]) =>
    lists.reduce((sum, edges) => sum + edges.length, 0);
  return {
    namespaces: folded.length,
    nodes: folded.reduce((sum, { endpoints }) => sum + endpoints.length, 0),
    edges: countEdges(merged.map(({ edges }) => edges)) + countEdges([...inside.values()]),
    lines: merged.length,
  };
}
