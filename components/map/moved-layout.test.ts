import { describe, expect, test } from "vitest";
import type { Layout, LayoutGraph } from "@/lib/layout/layout-graph";
import { movedLayout } from "./moved-layout";

const graph: LayoutGraph = {
  nodes: [
    { id: "a", islandId: "s/", widthPx: 60, heightPx: 30 },
    { id: "free", islandId: null, widthPx: 60, heightPx: 30 },
  ],
  islands: [{ id: "s/", bandId: "east/", titleWidthPx: 20 }],
  bandOfNode: {},
  edges: [],
};
const layout: Layout = {
  nodes: { a: { x: 0, y: 0 }, free: { x: 500, y: 0 } },
  islands: { "s/": { x: 0, y: 0, widthPx: 200, heightPx: 100 } },
  bands: { "east/": { x: 0, y: 0, widthPx: 240, heightPx: 140 } },
};

describe("movedLayout", () => {
  test("within its island a node moves alone", () => {
    const moved = movedLayout(layout, graph, "a", { x: 20, y: 10 });
    expect(moved).toEqual({ ...layout, nodes: { ...layout.nodes, a: { x: 20, y: 10 } } });
  });

  test("past the edge its island and cluster grow to hold it", () => {
    const { islands, bands } = movedLayout(layout, graph, "a", { x: 300, y: 0 });
    expect(islands["s/"]).toEqual({ x: 123, y: 0, widthPx: 446, heightPx: 100 });
    expect(bands["east/"]).toEqual({ x: 113, y: 0, widthPx: 466, heightPx: 140 });
  });

  test("outside of islands nothing grows", () => {
    const moved = movedLayout(layout, graph, "free", { x: 900, y: 0 });
    expect([moved.islands, moved.bands]).toEqual([layout.islands, layout.bands]);
  });
});
