import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generatedMesh } from "@/bench/layout/generated-mesh";
import { driftsPx, extentOf, overlapsIn } from "@/bench/layout/quality";
import { layOut } from "./lay-out";
import type { Layout, LayoutEdge, LayoutGraph, LayoutNode, Outline } from "./layout-graph";

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "__proto__"];
const ISLANDS = ["shop", "bank", "constructor"];

const anyNode = fc.record({
  id: fc.constantFrom(...NAMES),
  islandId: fc.constantFrom(...ISLANDS, "unheard-of", null),
  widthPx: fc.integer({ min: 1, max: 240 }),
  heightPx: fc.integer({ min: 1, max: 60 }),
});
const anyGraph: fc.Arbitrary<LayoutGraph> = fc.record({
  nodes: fc.uniqueArray(anyNode, { selector: ({ id }) => id }),
  islands: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ISLANDS),
      bandId: fc.constantFrom("east", "west", null),
      titleWidthPx: fc.integer({ min: 0, max: 300 }),
    }),
    { selector: ({ id }) => id },
  ),
  bandOfNode: fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom("east", "west")),
  edges: fc.array(
    fc.record({
      sourceId: fc.constantFrom(...NAMES, "nobody"),
      targetId: fc.constantFrom(...NAMES, "nobody"),
    }),
    { maxLength: 30 },
  ),
});

const node = (id: string, islandId: string | null = null): LayoutNode => ({
  id,
  islandId,
  widthPx: 100,
  heightPx: 32,
});
const calls = (...ids: string[]): LayoutEdge[] =>
  ids.slice(1).map((targetId, place) => ({ sourceId: ids[place] ?? "", targetId }));
const graphOf = (parts: Partial<LayoutGraph>): LayoutGraph => ({
  nodes: [],
  islands: [],
  bandOfNode: {},
  edges: [],
  ...parts,
});
const island = (id: string, bandId: string | null = null) => ({ id, bandId, titleWidthPx: 60 });
const numbered = (count: number, islandId: string | null) =>
  Array.from({ length: count }, (_, index) => node(`n${index}`, islandId));
const holds = (outer: Outline | undefined, inner: Outline | undefined) =>
  outer !== undefined &&
  inner !== undefined &&
  Math.abs(outer.x - inner.x) <= (outer.widthPx - inner.widthPx) / 2 &&
  Math.abs(outer.y - inner.y) <= (outer.heightPx - inner.heightPx) / 2;

describe("a picture from nothing", () => {
  test("an empty mesh is an empty picture", async () => {
    expect(await layOut(graphOf({}), null)).toEqual({ nodes: {}, islands: {}, bands: {} });
  });

  test("one node stands in the middle, whatever it calls", async () => {
    const edges = [...calls("a", "a"), ...calls("a", "nobody"), ...calls("nobody", "a")];
    const { nodes } = await layOut(graphOf({ nodes: [node("a")], edges }), null);
    expect(nodes).toEqual({ a: { x: 0, y: 0 } });
  });

  test("callers stand left of callees, also around a loop", async () => {
    const nodes = ["web", "cart", "bank"].map((id) => node(id));
    const edges = [...calls("web", "cart", "bank", "cart"), ...calls("web", "cart")];
    const { nodes: at } = await layOut(graphOf({ nodes, edges }), null);
    expect(at.web?.x).toBeLessThan(at.cart?.x ?? 0);
    expect(at.cart?.x).toBeLessThan(at.bank?.x ?? 0);
  });

  test("nodes without ties stand in a grid", async () => {
    const graph = graphOf({ nodes: numbered(12, "shop"), islands: [island("shop")] });
    const { nodes } = await layOut(graph, null);
    const places = Object.values(nodes);
    expect(new Set(places.map(({ x }) => x)).size).toBe(3);
    expect(new Set(places.map(({ y }) => y)).size).toBe(4);
  });

  test("a chain of forty calls is no strip", async () => {
    const nodes = numbered(40, "shop");
    const graph = graphOf({
      nodes,
      islands: [island("shop")],
      edges: calls(...nodes.map(({ id }) => id)),
    });
    const { widthPx, heightPx } = extentOf(graph, await layOut(graph, null));
    expect(widthPx / heightPx).toBeLessThan(3);
  });

  test("a fan of forty calls is no tower", async () => {
    const nodes = numbered(41, null);
    const edges = nodes.slice(1).map(({ id }) => ({ sourceId: "n0", targetId: id }));
    const graph = graphOf({ nodes, edges });
    const { widthPx, heightPx } = extentOf(graph, await layOut(graph, null));
    expect(widthPx / heightPx).toBeGreaterThan(0.8);
  });

  test("an island without nodes has room for its title", async () => {
    const graph = graphOf({ islands: [island("shop")] });
    expect((await layOut(graph, null)).islands.shop?.widthPx).toBeGreaterThanOrEqual(60);
  });

  test("meshes fill a landscape screen", async () => {
    for (const graph of [generatedMesh(60, 1), generatedMesh(90, 3, 2)]) {
      const { widthPx, heightPx } = extentOf(graph, await layOut(graph, null));
      expect(widthPx / heightPx).toBeGreaterThan(1);
      expect(widthPx / heightPx).toBeLessThan(3);
    }
  });

  test("an island of 400 nodes and a mesh of 3,000 come out without overlaps", {
    timeout: 60_000,
  }, async () => {
    const nodes = numbered(400, "shop");
    const edges = nodes.map((_, at) => ({ sourceId: `n${at}`, targetId: `n${(at * 7) % 400}` }));
    const one = graphOf({ nodes, islands: [island("shop")], edges });
    expect(overlapsIn(one, await layOut(one, null))).toEqual([]);
    const mesh = generatedMesh(3000, 1, 2);
    expect(overlapsIn(mesh, await layOut(mesh, null))).toEqual([]);
  });

  test("the order in which a graph is told changes nothing", async () => {
    const shuffled = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    const told = anyGraph.chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        again: fc.record({
          nodes: shuffled(graph.nodes),
          islands: shuffled(graph.islands),
          edges: shuffled(graph.edges),
          bandOfNode: fc.constant(graph.bandOfNode),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(told, async ({ graph, again }) => {
        expect(await layOut(again, null)).toEqual(await layOut(graph, null));
      }),
    );
  });

  test("every node has a place of its own, inside of its island and its band", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => expectWhole(graph, await layOut(graph, null))),
    );
  });
});

describe("a picture from the one before", () => {
  test("the same mesh stays as it is, to the pixel", async () => {
    const mesh = generatedMesh(200, 1, 2);
    const first = await layOut(mesh, null);
    expect(await layOut(mesh, first)).toEqual(first);
  });

  test("what is gone leaves a hole, and its island its outline", async () => {
    const mesh = generatedMesh(100, 4);
    const first = await layOut(mesh, null);
    const nodes = mesh.nodes.filter((_, index) => index % 3 > 0);
    const after = await layOut({ ...mesh, nodes }, first);
    expect(after.islands).toEqual(first.islands);
    expect(driftsPx(first, after)).toEqual(nodes.map(() => 0));
  });

  test("a newcomer stands beside whom it calls, and nobody moves", async () => {
    const nodes = numbered(5, "shop");
    const graph = graphOf({ nodes, islands: [island("shop")], edges: calls("n0", "n1", "n2") });
    const first = await layOut(graph, null);
    const edges = [...graph.edges, ...calls("new", "n2")];
    const after = await layOut({ ...graph, nodes: [...nodes, node("new", "shop")], edges }, first);
    expect(driftsPx(first, after)).toEqual([0, 0, 0, 0, 0]);
    expect(after.nodes.new?.x).toBeLessThan(first.nodes.n2?.x ?? 0);
  });

  test("newcomers to a large mesh move hardly anyone", async () => {
    const mesh = generatedMesh(150, 5);
    const isNew = (index: number) => index % 50 === 25;
    const old = { ...mesh, nodes: mesh.nodes.filter((_, index) => !isNew(index)) };
    const first = await layOut(old, null);
    const after = await layOut(mesh, first);
    const moved = driftsPx(first, after).filter((px) => px > 0);
    expect(moved.length).toBeLessThan(old.nodes.length / 10);
    expect(overlapsIn(mesh, after)).toEqual([]);
  });

  test("a namespace opens where it stood, and its neighbours keep their sides", async () => {
    const names = ["web", "shop", "bank"];
    const folded = graphOf({ nodes: names.map((id) => node(id)), edges: calls(...names) });
    const first = await layOut(folded, null);
    const open = graphOf({
      nodes: [node("web"), node("bank"), ...numbered(30, "shop")],
      islands: [island("shop")],
      edges: [...calls("web", "n3"), ...calls("n3", "n4", "bank")],
    });
    const after = await layOut(open, first);
    const { x, y, widthPx } = after.islands.shop ?? { x: 0, y: 0, widthPx: 0 };
    expect({ x, y }).toEqual(first.nodes.shop);
    expect(after.nodes.web?.x).toBeLessThan(x - widthPx / 2);
    expect(after.nodes.bank?.x).toBeGreaterThan(x + widthPx / 2);
    expect(after.nodes.web?.y).toBe(first.nodes.web?.y);
  });

  test("a namespace that folds stands in the middle of where it was open", async () => {
    const open = graphOf({
      nodes: [node("web"), ...numbered(9, "shop")],
      islands: [island("shop")],
      edges: calls("web", "n3"),
    });
    const first = await layOut(open, null);
    const folded = graphOf({ nodes: [node("web"), node("shop")], edges: calls("web", "shop") });
    const after = await layOut(folded, first);
    const { x, y } = first.islands.shop ?? { x: 0, y: 0 };
    expect(after.nodes.shop).toEqual({ x, y });
    expect(after.nodes.web).toEqual(first.nodes.web);
  });

  test("where all namespaces open at once the picture is new", async () => {
    const mesh = generatedMesh(100, 6);
    const folded = graphOf({ nodes: mesh.islands.map(({ id }) => node(id)) });
    const after = await layOut(mesh, await layOut(folded, null));
    expect(after).toEqual(await layOut(mesh, null));
  });

  test("nodes that were put onto each other by hand come apart, the rest stays", async () => {
    const nodes = [node("a"), node("b"), node("c")];
    const known: Layout = {
      nodes: { a: { x: 0, y: 0 }, b: { x: 30, y: 4 }, c: { x: 90, y: 40.5 } },
      islands: {},
      bands: {},
    };
    const after = await layOut(graphOf({ nodes }), known);
    expect(overlapsIn(graphOf({ nodes }), after)).toEqual([]);
    expect(after.nodes.a).toEqual({ x: 0, y: 0 });
  });

  test("old nodes and islands stay while new ones come, unless room runs out", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.nat({ max: NAMES.length }), async (graph, count) => {
        const known = new Set(NAMES.slice(0, count));
        const old = { ...graph, nodes: graph.nodes.filter(({ id }) => known.has(id)) };
        const first = await layOut(old, null);
        const after = await layOut(graph, first);
        expectWhole(graph, after);
        const hasRoom = Object.entries(first.islands).every(
          ([id, outline]) => JSON.stringify(after.islands[id]) === JSON.stringify(outline),
        );
        if (hasRoom && Object.keys(after.bands).length === 0) {
          expect(driftsPx(first, after).filter((px) => px > 0)).toEqual([]);
        }
      }),
    );
  });

  test("any picture makes way for any other", async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, anyGraph, async (before, after) => {
        expectWhole(after, await layOut(after, await layOut(before, null)));
      }),
    );
  });
});

function expectWhole(graph: LayoutGraph, layout: Layout): void {
  expect(Object.keys(layout.nodes).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
  expect(overlapsIn(graph, layout)).toEqual([]);
  for (const { id, bandId } of graph.islands) {
    if (bandId !== null) expect(holds(layout.bands[bandId], layout.islands[id])).toBe(true);
  }
  for (const { id, islandId, widthPx, heightPx } of graph.nodes) {
    const at = layout.nodes[id];
    if (!at || islandId === null || !Object.hasOwn(layout.islands, islandId)) continue;
    expect(holds(layout.islands[islandId], { ...at, widthPx, heightPx })).toBe(true);
  }
}

test("wherever a hand drops a node, to whatever fraction of a pixel, the others find their places", async () => {
  const widths = [101, 113, 125];
  const graph = graphOf({
    nodes: ["x", "y", "z"].map((id, place) => ({
      id,
      islandId: "a",
      widthPx: widths[place] ?? 0,
      heightPx: 34,
    })),
    islands: [island("a")],
    edges: calls("x", "y", "z"),
  });
  const fresh = await layOut(graph, null);
  const place = fc.double({ min: -200, max: 200, noNaN: true });
  await fc.assert(
    fc.asyncProperty(place, place, async (x, y) => {
      const dropped = await layOut(graph, { ...fresh, nodes: { ...fresh.nodes, x: { x, y } } });
      expect(Object.keys(dropped.nodes)).toHaveLength(3);
    }),
  );
});
