import { describe, expect, test } from "vitest";
import { edge as edgeBetween } from "@/lib/mesh/edge.fixture";
import { aGraph, aLine, aNode } from "./graph.fixture";
import { layoutGraphFromGraph } from "./layout-graph-from-graph";
import {
  choicesFromFilters,
  foldedEndsOf,
  type MapFilters,
  shownIdsOf,
  toggled,
} from "./map-choices";
import { pictureKey } from "./picture-key";
import { versionsFrom } from "./versions-from";

const filters: MapFilters = {
  focus: null,
  hops: "1",
  reach: null,
  hide: null,
  least: null,
  label: "rate",
  folding: null,
  open: [],
  fold: [],
};
const folded = { nodes: 2, edges: 1, failing: 0, degraded: 0 };

describe("what the address says", () => {
  test("becomes what the picture is asked for", () => {
    const asked = { ...filters, focus: "a", hops: "2", reach: "all", hide: "healthy", least: 5 };
    expect(choicesFromFilters({ ...asked, hops: "2", reach: "all", hide: "healthy" })).toEqual({
      focus: { id: "a", hops: 2, followsHealthy: true },
      hidesHealthy: true,
      leastPerSecond: 5,
      folding: null,
      openIds: [],
      foldIds: [],
    });
    expect(choicesFromFilters(filters).focus).toBeNull();
  });

  test("a namespace is opened or folded by hand, and never both", () => {
    expect(toggled({ open: [], fold: ["s/"] }, "s/", true)).toEqual({ open: ["s/"], fold: [] });
    expect(toggled({ open: ["b/", "s/"], fold: [] }, "s/", false)).toEqual({
      open: ["b/"],
      fold: ["s/"],
    });
  });
});

describe("pictureKey", () => {
  const scope = { namespace: ["shop"], group: "service" };

  test("what only changes words or folds keeps the places", () => {
    const key = pictureKey(scope, filters);
    expect(pictureKey(scope, { ...filters, label: "p99", open: ["a/"], folding: "all" })).toBe(key);
    expect(pictureKey(scope, { ...filters, hops: "3" })).toBe(key);
  });

  test("another scope, focus or choice of edges is another picture", () => {
    const keys = [
      pictureKey(scope, filters),
      pictureKey({ ...scope, namespace: [] }, filters),
      pictureKey({ ...scope, group: "workload" }, filters),
      pictureKey(scope, { ...filters, focus: "a" }),
      pictureKey(scope, { ...filters, focus: "a", hops: "2" }),
      pictureKey(scope, { ...filters, hide: "healthy" }),
      pictureKey(scope, { ...filters, least: 1 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("what stands for an edge", () => {
  const edge = edgeBetween("cart", "pricing");

  test("itself, or the line that it lies in", () => {
    expect(shownIdsOf(edge.id, aGraph({ lines: [aLine({ id: edge.id })] }))).toEqual([edge.id]);
    const merged = aGraph({ lines: [aLine({ id: "a/~b/", edgeIds: ["x", edge.id] })] });
    expect(shownIdsOf(edge.id, merged)).toEqual(["a/~b/"]);
    expect(shownIdsOf("east/shop/", aGraph())).toEqual(["east/shop/"]);
    expect(shownIdsOf(null, aGraph())).toEqual([]);
  });

  test("the folded namespaces at its ends are what hides it", () => {
    const node = aNode({ id: "east/shop/", kind: "namespace", islandId: null, folded });
    expect(foldedEndsOf(edge, aGraph({ nodes: [node] }))).toEqual(["east/shop/"]);
    expect(foldedEndsOf(edge, aGraph())).toEqual([]);
  });
});

describe("what the layout is told", () => {
  test("sizes and ties, and nothing that a refresh changes", () => {
    const well = layoutGraphFromGraph(aGraph());
    const ill = layoutGraphFromGraph(
      aGraph({ lines: [aLine({ health: "failing", perSecond: 9_000, widthStep: 5 })] }),
    );
    expect(ill).toEqual(well);
    expect(well.edges).toEqual([{ sourceId: "east/shop/cart", targetId: "east/shop/pricing" }]);
    expect(well.nodes[0]).toMatchObject({ id: "east/shop/cart", islandId: "east/shop/" });
  });

  test("only nodes outside of islands name their cluster", () => {
    const nodes = [aNode({ bandId: "east/" }), aNode({ id: "g", islandId: null, bandId: "east/" })];
    expect(layoutGraphFromGraph(aGraph({ nodes })).bandOfNode).toEqual({ g: "east/" });
  });
});

test("versions are those of the same name, namespace and cluster", () => {
  const service = { cluster: "east", namespace: "shop", name: "cart", versions: ["v1", "v2"] };
  const of = versionsFrom([service]);
  const cart = { cluster: "east", namespace: "shop", name: "cart", kind: "service" } as const;
  expect(of(cart)).toEqual(["v1", "v2"]);
  expect(of({ ...cart, cluster: "west" })).toEqual([]);
});
