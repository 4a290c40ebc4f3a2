import type { Layout, LayoutGraph, Outline, Point } from "@/lib/layout/layout-graph";

type Line = { from: Point; to: Point; ends: readonly [string, string] };

/** Pairs of what must not touch: two nodes, two islands, two bands, a node and an island it is not in. */
export function overlapsIn(graph: LayoutGraph, layout: Layout): string[] {
  const nodes = graph.nodes.flatMap(({ id, widthPx, heightPx, islandId }) => {
    const at = layout.nodes[id];
    return at ? [{ id, islandId, ...at, widthPx, heightPx }] : [];
  });
  const islands = boxesOf(layout.islands);
  const free = nodes.filter(({ islandId }) => !islands.some(({ id }) => id === islandId));
  return [
    ...touching(nodes),
    ...touching([...islands, ...free]),
    ...touching(boxesOf(layout.bands)),
  ];
}

/** Straight lines between nodes that cross away from their ends. */
export function crossingsIn(graph: LayoutGraph, layout: Layout): number {
  const lines = linesIn(graph, layout);
  let crossings = 0;
  for (const [place, line] of lines.entries()) {
    for (let other = place + 1; other < lines.length; other += 1) {
      const second = lines[other];
      if (second && isCrossing(line, second)) crossings += 1;
    }
  }
  return crossings;
}

/** Around all nodes, islands and bands. */
export function extentOf(
  graph: LayoutGraph,
  layout: Layout,
): { widthPx: number; heightPx: number } {
  const nodes = graph.nodes.flatMap(({ id, widthPx, heightPx }) => {
    const at = layout.nodes[id];
    return at ? [{ ...at, widthPx, heightPx }] : [];
  });
  const all = [...nodes, ...Object.values(layout.islands), ...Object.values(layout.bands)];
  const reach = (read: (box: Outline) => number) =>
    all.map(read).reduce((a, b) => Math.max(a, b), -1e9);
  return {
    widthPx:
      reach(({ x, widthPx }) => x + widthPx / 2) + reach(({ x, widthPx }) => widthPx / 2 - x),
    heightPx:
      reach(({ y, heightPx }) => y + heightPx / 2) + reach(({ y, heightPx }) => heightPx / 2 - y),
  };
}

/** How far each node of the first layout stands from there in the second. */
export function driftsPx(before: Layout, after: Layout): number[] {
  return Object.entries(before.nodes).flatMap(([id, { x, y }]) => {
    const now = after.nodes[id];
    return now ? [Math.hypot(now.x - x, now.y - y)] : [];
  });
}

function boxesOf(outlines: Readonly<Record<string, Outline>>): (Outline & { id: string })[] {
  return Object.entries(outlines).map(([id, outline]) => ({ id, ...outline }));
}

function touching(boxes: readonly (Outline & { id: string })[]): string[] {
  const sorted = boxes.toSorted((a, b) => a.x - a.widthPx / 2 - (b.x - b.widthPx / 2));
  return sorted.flatMap((a, place) => {
    const found: string[] = [];
    for (let other = place + 1; other < sorted.length; other += 1) {
      const b = sorted[other];
      if (!b || b.x - b.widthPx / 2 >= a.x + a.widthPx / 2) break;
      if (Math.abs(a.y - b.y) < (a.heightPx + b.heightPx) / 2) found.push(`${a.id} on ${b.id}`);
    }
    return found;
  });
}

function linesIn({ edges }: LayoutGraph, { nodes }: Layout): Line[] {
  const lines = new Map<string, Line>();
  for (const { sourceId, targetId } of edges) {
    const [from, to] = [nodes[sourceId], nodes[targetId]];
    if (!from || !to || sourceId === targetId) continue;
    lines.set(`${sourceId} ${targetId}`, { from, to, ends: [sourceId, targetId] });
  }
  return [...lines.values()];
}

function isCrossing(a: Line, b: Line): boolean {
  if (a.ends.some((end) => b.ends.includes(end))) return false;
  return sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;
}

function sideOf({ from, to }: Line, { x, y }: Point): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
}
