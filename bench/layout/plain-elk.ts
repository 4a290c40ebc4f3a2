import ELK from "elkjs";
import type { Layout, LayoutGraph } from "@/lib/layout/layout-graph";

const elk = new ELK({ algorithms: ["layered"] });

/** A floor: the whole graph given to ELK as it is, on one level, callers left. */
export async function plainElk(graph: LayoutGraph): Promise<Layout> {
  const { children = [] } = await elk.layout({
    id: "mesh",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT" },
    children: graph.nodes.map(({ id, widthPx, heightPx }) => ({
      id,
      width: widthPx,
      height: heightPx,
    })),
    edges: graph.edges.map(({ sourceId, targetId }, index) => ({
      id: `edge-${index}`,
      sources: [sourceId],
      targets: [targetId],
    })),
  });
  const nodes = children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
    id,
    { x: x + width / 2, y: y + height / 2 },
  ]);
  return { nodes: Object.fromEntries(nodes), islands: {}, bands: {} };
}
