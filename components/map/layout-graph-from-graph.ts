import type { Graph } from "@/lib/graph/graph";
import type { LayoutGraph } from "@/lib/layout/layout-graph";
import { TITLE_FONT_PX, textWidthPx } from "./map-measures";
import { nodeFace } from "./node-face";

/** What the layout has to know of the picture: sizes and ties, but neither rates nor health. */
export function layoutGraphFromGraph({ nodes, islands, lines }: Graph): LayoutGraph {
  return {
    nodes: nodes.map((node) => {
      const { widthPx, heightPx } = nodeFace(node);
      return { id: node.id, islandId: node.islandId, widthPx, heightPx };
    }),
    islands: islands.map(({ id, label, bandId }) => ({
      id,
      bandId,
      titleWidthPx: textWidthPx(label, TITLE_FONT_PX),
    })),
    bandOfNode: Object.fromEntries(
      nodes.flatMap(({ id, islandId, bandId }) =>
        islandId === null && bandId !== null ? [[id, bandId]] : [],
      ),
    ),
    edges: lines.map(({ sourceId, targetId }) => ({ sourceId, targetId })),
  };
}
