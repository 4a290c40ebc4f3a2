import { describe, expect, test } from "vitest";
import type { Layout } from "@/lib/layout/layout-graph";
import { aGraph, aLine, aNode } from "./graph.fixture";
import { type SceneMarks, sceneFromGraph } from "./scene-from-graph";

const CART = "east/shop/cart";
const PRICING = "east/shop/pricing";
const EDGE = `${CART}~${PRICING}`;

const layout: Layout = {
  nodes: { [CART]: { x: 0, y: 0 }, [PRICING]: { x: 400, y: 0 } },
  islands: { "east/shop/": { x: 200, y: 0, widthPx: 560, heightPx: 120 } },
  bands: {},
};

function marks(change: Partial<SceneMarks> = {}): SceneMarks {
  return {
    label: "rate",
    selectedId: null,
    foundEdgeIds: null,
    originIds: new Set(),
    sufferingIds: new Set(),
    ...change,
  };
}

describe("sceneFromGraph", () => {
  test("everything stands where the layout put it", () => {
    const { nodes, boxes } = sceneFromGraph(aGraph(), layout, marks());
    expect(nodes.map(({ id, x, y }) => [id, x, y])).toEqual([
      [CART, 0, 0],
      [PRICING, 400, 0],
    ]);
    expect(boxes).toMatchObject([{ id: "east/shop/", kind: "island", text: "shop", widthPx: 560 }]);
  });

  test("a node without a place waits for one, and so do its lines", () => {
    const graph = aGraph({
      nodes: [...aGraph().nodes, aNode({ id: "east/shop/new" })],
      lines: [aLine(), aLine({ id: "new", sourceId: "east/shop/new" })],
    });
    const scene = sceneFromGraph(graph, layout, marks());
    expect(scene.nodes).toHaveLength(2);
    expect(scene.lines.map(({ id }) => id)).toEqual([EDGE]);
  });

  test("an edge is selected by its id, also where it lies in a line with others", () => {
    const merged = aGraph({ lines: [aLine({ id: "a/~b/", edgeIds: ["one", EDGE] })] });
    const selected = (graph = aGraph(), selectedId = EDGE) =>
      sceneFromGraph(graph, layout, marks({ selectedId })).lines[0]?.emphasis;
    expect(selected()).toBe("selected");
    expect(selected(merged)).toBe("selected");
    expect(selected(merged, "a/~b/")).toBe("selected");
    expect(selected(aGraph(), "other")).toBe("none");
  });

  test("a search dims what it does not find, and leaves both ends of what it finds", () => {
    const graph = aGraph({
      nodes: [...aGraph().nodes, aNode({ id: "east/shop/far" })],
      lines: [aLine(), aLine({ id: "other", edgeIds: ["other"], targetId: "east/shop/far" })],
    });
    const wide = { ...layout, nodes: { ...layout.nodes, "east/shop/far": { x: 0, y: 300 } } };
    const scene = sceneFromGraph(graph, wide, marks({ foundEdgeIds: new Set([EDGE]) }));
    expect(scene.lines.map(({ emphasis }) => emphasis)).toEqual(["none", "dimmed"]);
    expect(scene.nodes.map(({ emphasis }) => emphasis)).toEqual(["none", "none", "dimmed"]);
  });

  test("what is selected is never dimmed", () => {
    const found = { foundEdgeIds: new Set<string>(), selectedId: CART };
    const { nodes } = sceneFromGraph(aGraph(), layout, marks(found));
    expect(nodes.map(({ emphasis }) => emphasis)).toEqual(["selected", "dimmed"]);
  });

  test("an origin of failures is one even where it also suffers", () => {
    const both = { originIds: new Set([EDGE]), sufferingIds: new Set([EDGE]) };
    expect(sceneFromGraph(aGraph(), layout, marks(both)).lines[0]?.role).toBe("origin");
    const passing = { sufferingIds: new Set([EDGE]) };
    expect(sceneFromGraph(aGraph(), layout, marks(passing)).lines[0]?.role).toBe("sufferer");
  });

  test("only what is wholly plaintext is drawn as plaintext", () => {
    const isPlaintext = (mtlsRatio: number | null) =>
      sceneFromGraph(aGraph({ lines: [aLine({ mtlsRatio })] }), layout, marks()).lines[0]
        ?.isPlaintext;
    expect([0, 0.5, 1, null].map(isPlaintext)).toEqual([true, false, false, false]);
  });

  test("only lines that are not well name an owner", () => {
    const owner = (health: "healthy" | "failing") =>
      sceneFromGraph(aGraph({ lines: [aLine({ health, owner: "mesh" })] }), layout, marks())
        .lines[0]?.owner;
    expect(owner("failing")).toBe("mesh");
    expect(owner("healthy")).toBeNull();
  });

  test("a call to itself is a loop", () => {
    const graph = aGraph({ lines: [aLine({ targetId: CART })] });
    expect(sceneFromGraph(graph, layout, marks()).lines[0]).toMatchObject({
      isLoop: true,
      bendPx: 0,
    });
  });

  test("a straight line leads around a node in its way", () => {
    const graph = aGraph({ nodes: [...aGraph().nodes, aNode({ id: "east/shop/between" })] });
    const inTheWay = {
      ...layout,
      nodes: { ...layout.nodes, "east/shop/between": { x: 200, y: 0 } },
    };
    expect(sceneFromGraph(graph, inTheWay, marks()).lines[0]?.bendPx).not.toBe(0);
    expect(sceneFromGraph(aGraph(), layout, marks()).lines[0]?.bendPx).toBe(0);
  });

  test("names are whole whatever a node has room for", () => {
    const label = "a-very-long-name-of-a-service-that-does-one-thing";
    const graph = aGraph({ nodes: [aNode({ label })], lines: [] });
    const [node] = sceneFromGraph(graph, layout, marks()).nodes;
    expect(node?.fullName).toBe(`east/shop/${label}`);
    expect(node?.text).toContain("…");
  });
});
