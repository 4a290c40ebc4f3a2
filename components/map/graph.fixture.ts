import type { Graph, GraphLine, GraphNode } from "@/lib/graph/graph";

/** A service that is well, for tests to change what they are about. */
export function aNode(change: Partial<GraphNode> = {}): GraphNode {
  return {
    id: "east/shop/cart",
    kind: "service",
    label: "cart",
    cluster: "east",
    namespace: "shop",
    islandId: "east/shop/",
    bandId: null,
    versions: [],
    health: "healthy",
    folded: null,
    ...change,
  };
}

export function aLine(change: Partial<GraphLine> = {}): GraphLine {
  return {
    id: "east/shop/cart~east/shop/pricing",
    sourceId: "east/shop/cart",
    targetId: "east/shop/pricing",
    edgeIds: ["east/shop/cart~east/shop/pricing"],
    health: "healthy",
    owner: null,
    unit: "req",
    perSecond: 41,
    errorRatio: 0,
    deniedRatio: null,
    p99Ms: 120,
    mtlsRatio: 1,
    widthStep: 2,
    change: null,
    ...change,
  };
}

/** Cart calls pricing, in one open namespace, with nothing folded or hidden. */
export function aGraph(change: Partial<Graph> = {}): Graph {
  return {
    nodes: [aNode(), aNode({ id: "east/shop/pricing", label: "pricing" })],
    islands: [{ id: "east/shop/", label: "shop", bandId: null, health: "healthy", nodes: 2 }],
    bands: [],
    lines: [aLine()],
    folding: { namespaces: 0, nodes: 0, edges: 0, lines: 0, isAutomatic: false },
    hidden: { focus: 0, healthy: 0, rate: 0, unhealthy: 0 },
    ...change,
  };
}
