import type { Layout, LayoutGraph, Outline, Point } from "@/lib/layout/layout-graph";

/** Around a node that was dragged past the edge of its island. */
const MARGIN_PX = 16;

/** A node put elsewhere by hand; its island and cluster grow as far as they must to hold it. */
export function movedLayout(layout: Layout, graph: LayoutGraph, nodeId: string, to: Point): Layout {
  const at = { x: Math.round(to.x), y: Math.round(to.y) };
  const nodes = { ...layout.nodes, [nodeId]: at };
  const node = graph.nodes.find(({ id }) => id === nodeId);
  if (!node) return { ...layout, nodes };
  const { widthPx, heightPx, islandId } = node;
  const box = { ...at, widthPx: widthPx + 2 * MARGIN_PX, heightPx: heightPx + 2 * MARGIN_PX };
  const islands = grown(layout.islands, islandId, box);
  const bandId =
    graph.islands.find(({ id }) => id === islandId)?.bandId ?? graph.bandOfNode[nodeId] ?? null;
  const held = islandId === null ? box : islands[islandId];
  return { nodes, islands, bands: held ? grown(layout.bands, bandId, held) : layout.bands };
}

function grown(
  outlines: Readonly<Record<string, Outline>>,
  id: string | null,
  inside: Outline,
): Record<string, Outline> {
  const outline = id === null ? undefined : outlines[id];
  return id === null || !outline ? { ...outlines } : { ...outlines, [id]: around(outline, inside) };
}

function around(a: Outline, b: Outline): Outline {
  const [left, right] = hull(a.x, a.widthPx, b.x, b.widthPx);
  const [top, bottom] = hull(a.y, a.heightPx, b.y, b.heightPx);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    widthPx: right - left,
    heightPx: bottom - top,
  };
}

function hull(a: number, aLength: number, b: number, bLength: number): readonly [number, number] {
  return [
    Math.min(a - aLength / 2, b - bLength / 2),
    Math.max(a + aLength / 2, b + bLength / 2),
  ] as const;
}
