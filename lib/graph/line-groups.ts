import type { Edge } from "@/lib/mesh/edge";
import { grouped } from "./grouped";
import type { PlaceOf } from "./places";

type LineGroup = {
  id: string;
  sourceId: string;
  targetId: string;
  edges: readonly Edge[];
  /** All edges between two places of which one is folded. */
  isMerged: boolean;
};

export type LineGroups = {
  groups: LineGroup[];
  /** Of each folded namespace, the edges that both begin and end in it. */
  inside: ReadonlyMap<string, readonly Edge[]>;
};

export function lineGroups(edges: readonly Edge[], placeOf: PlaceOf): LineGroups {
  const settled = edges.map((edge) => {
    const [source, target] = [placeOf(edge.source), placeOf(edge.destination)];
    const isMerged = source.isFolded || target.isFolded;
    const id = isMerged ? `${source.id}~${target.id}` : edge.id;
    const isInside = isMerged && source.id === target.id;
    return { edge, id, sourceId: source.id, targetId: target.id, isMerged, isInside };
  });
  const inside = grouped(
    settled.filter(({ isInside }) => isInside),
    ({ sourceId }) => sourceId,
  );
  const between = grouped(
    settled.filter(({ isInside }) => !isInside),
    ({ id }) => id,
  );
  return {
    groups: [...between.values()].map(toGroup).sort(byId),
    inside: new Map([...inside].map(([id, members]) => [id, members.map(({ edge }) => edge)])),
  };
}

type SettledEdge = Omit<LineGroup, "edges"> & { edge: Edge };

function toGroup(members: readonly [SettledEdge, ...SettledEdge[]]): LineGroup {
  const [{ id, sourceId, targetId, isMerged }] = members;
  return { id, sourceId, targetId, isMerged, edges: members.map(({ edge }) => edge) };
}

function byId(a: LineGroup, b: LineGroup): number {
  return a.id < b.id ? -1 : 1;
}
