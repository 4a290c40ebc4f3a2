import type { LayoutEdge, LayoutGraph, LayoutNode } from "./layout-graph";
import { SCREEN_ASPECT, WIDEST_ASPECT } from "./spacing";

type Leaf = { kind: "node"; id: string; widthPx: number; heightPx: number };

/**
 * The mesh holds islands and nodes, and lanes where there are bands; lanes hold bands alone; a band
 * holds islands and nodes; an island holds nodes.
 */
export type Group = {
  kind: "mesh" | "lanes" | "band" | "island";
  id: string;
  wantedAspect: number;
  titleWidthPx: number;
  parts: readonly Part[];
  links: readonly Link[];
};

export type Part = Leaf | Group;

/** All edges from what is in one part to what is in another, by the parts' places in the group. */
export type Link = { from: number; to: number; weight: number };

type Seed = Leaf | (Omit<Group, "links" | "parts"> & { parts: readonly Seed[] });

/** Sorted by id, so that the order in which a graph is told changes nothing. */
export function nestFromGraph(graph: LayoutGraph): Group {
  const islandIds = new Set(graph.islands.map(({ id }) => id));
  const bandOfNode = new Map(Object.entries(graph.bandOfNode));
  const nodes = sortedById(graph.nodes);
  const isFree = ({ islandId }: LayoutNode) => islandId === null || !islandIds.has(islandId);
  const nodesOf = groupedBy(nodes, (node) => (isFree(node) ? null : node.islandId));
  const islandsOf = groupedBy(sortedById(graph.islands), ({ bandId }) => bandId);
  const freeOf = groupedBy(nodes.filter(isFree), ({ id }) => bandOfNode.get(id) ?? null);

  const insideOf = (bandId: string | null): Seed[] => [
    ...(islandsOf.get(bandId) ?? []).map(
      ({ id, titleWidthPx }): Seed => ({
        kind: "island",
        id,
        wantedAspect: SCREEN_ASPECT,
        titleWidthPx,
        parts: (nodesOf.get(id) ?? []).map(toLeaf),
      }),
    ),
    ...(freeOf.get(bandId) ?? []).map(toLeaf),
  ];
  const bandIds = [...new Set([...islandsOf.keys(), ...freeOf.keys()])].filter((id) => id !== null);
  const inBands = bandIds.toSorted(byText).map((id) => ({ id, parts: insideOf(id) }));
  const all = inBands.reduce((sum, { parts }) => sum + nodeCount(parts), 0);
  const bands = inBands.map(({ id, parts }): Seed => {
    const share = nodeCount(parts) / all;
    const wantedAspect = Math.min(SCREEN_ASPECT / share, WIDEST_ASPECT);
    return { kind: "band", id, wantedAspect, titleWidthPx: 0, parts };
  });
  const untitled = { id: "", wantedAspect: SCREEN_ASPECT, titleWidthPx: 0 };
  const lanes: Seed[] = bands.length > 0 ? [{ ...untitled, kind: "lanes", parts: bands }] : [];
  const parts = [...lanes, ...insideOf(null)];
  return toGroup({ ...untitled, kind: "mesh", parts }, graph.edges);
}

/** Even sizes give whole centres, so that a place survives being told as a corner and a size. */
export function toEven(px: number): number {
  return 2 * Math.ceil(px / 2);
}

function toLeaf({ id, widthPx, heightPx }: LayoutNode): Leaf {
  return { kind: "node", id, widthPx: toEven(widthPx), heightPx: toEven(heightPx) };
}

function toGroup(seed: Exclude<Seed, Leaf>, edges: readonly LayoutEdge[]): Group {
  const placeOf = new Map(
    seed.parts.flatMap((part, place) => nodeIdsIn(part).map((id) => [id, place] as const)),
  );
  const inside = seed.parts.map((): LayoutEdge[] => []);
  const links = new Map<number, Link>();
  for (const edge of edges) {
    const [from, to] = [placeOf.get(edge.sourceId), placeOf.get(edge.targetId)];
    if (from === undefined || to === undefined) continue;
    if (from === to) {
      inside[from]?.push(edge);
      continue;
    }
    const key = from * seed.parts.length + to;
    links.set(key, { from, to, weight: (links.get(key)?.weight ?? 0) + 1 });
  }
  return {
    ...seed,
    parts: seed.parts.map((part, place) =>
      part.kind === "node" ? part : toGroup(part, inside[place] ?? []),
    ),
    links: [...links.entries()].toSorted(([a], [b]) => a - b).map(([, link]) => link),
  };
}

function nodeCount(parts: readonly Seed[]): number {
  return parts.flatMap(nodeIdsIn).length;
}

function nodeIdsIn(seed: Seed): string[] {
  return seed.kind === "node" ? [seed.id] : seed.parts.flatMap(nodeIdsIn);
}

/** By code units: a reader's language must not move anything. Of two with one id the first stays. */
function sortedById<T extends { id: string }>(values: readonly T[]): T[] {
  const known = new Map(values.toReversed().map((value) => [value.id, value]));
  return [...known.values()].toSorted((a, b) => byText(a.id, b.id));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function groupedBy<K, T>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value)) ?? [];
    groups.set(keyOf(value), group);
    group.push(value);
  }
  return groups;
}
