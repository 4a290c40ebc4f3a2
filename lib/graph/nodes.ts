import type { Edge, Health } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { worstHealth } from "@/lib/mesh/health";
import type { FoldedCounts, GraphIsland, GraphLine, GraphNode } from "./graph";
import { grouped } from "./grouped";
import type { Place } from "./places";

/** The endpoints of one place: one, or all of a folded namespace. */
export type Settled = { place: Place; endpoints: readonly [Endpoint, ...Endpoint[]] };

export type NodeFacts = {
  lines: readonly GraphLine[];
  inside: ReadonlyMap<string, readonly Edge[]>;
  versionsOf: (endpoint: Endpoint) => readonly string[];
};

export function nodesFromPlaces(settled: readonly Settled[], facts: NodeFacts): GraphNode[] {
  const arriving = grouped(facts.lines, ({ targetId }) => targetId);
  return settled.map(({ place, endpoints }) => {
    const [endpoint] = endpoints;
    const inside = facts.inside.get(place.id) ?? [];
    const healths = [...(arriving.get(place.id) ?? []), ...inside].map(({ health }) => health);
    return {
      id: place.id,
      kind: place.isFolded ? "namespace" : endpoint.kind,
      label: place.isFolded ? (endpoint.namespace ?? endpoint.name) : endpoint.name,
      cluster: endpoint.cluster,
      namespace: endpoint.namespace,
      islandId: place.islandId,
      bandId: place.bandId,
      versions: place.isFolded ? [] : facts.versionsOf(endpoint),
      health: worstHealth(healths),
      folded: place.isFolded ? countFolded(endpoints.length, inside) : null,
    };
  });
}

export function islandsFromNodes(nodes: readonly GraphNode[]): GraphIsland[] {
  const inIslands = nodes.flatMap((node) =>
    node.islandId === null ? [] : [{ node, islandId: node.islandId }],
  );
  return [...grouped(inIslands, ({ islandId }) => islandId)].map(([id, members]) => {
    const [{ node }] = members;
    return {
      id,
      label: node.namespace ?? node.label,
      bandId: node.bandId,
      health: worstHealth(members.flatMap((member) => member.node.health ?? [])),
      nodes: members.length,
    };
  });
}

function countFolded(nodes: number, inside: readonly Edge[]): FoldedCounts {
  const counted = (health: Health) => inside.filter((edge) => edge.health === health).length;
  return {
    nodes,
    edges: inside.length,
    failing: counted("failing"),
    degraded: counted("degraded"),
  };
}
