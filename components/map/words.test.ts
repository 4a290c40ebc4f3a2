import { describe, expect, test } from "vitest";
import { foldable } from "./foldable";
import { aGraph, aLine, aNode } from "./graph.fixture";
import { lineWords, nameOf, nodeWords } from "./node-words";
import { counted, pictureNotes, sizeWords } from "./picture-words";
import { posterFileName, posterWords } from "./poster-words";
import { rateOptions } from "./rate-options";

const CART = "east/shop/cart";
const failing = aLine({
  id: "web~cart",
  sourceId: "east/web/store",
  targetId: CART,
  health: "failing",
  owner: "app",
  perSecond: 40,
  errorRatio: 0.12,
});
const graph = aGraph({
  nodes: [...aGraph().nodes, aNode({ id: "east/web/store", label: "store", namespace: "web" })],
  lines: [aLine(), failing],
});

describe("a node in words", () => {
  test("name, kind, health, neighbours and what is worst", () => {
    const node = aNode({ health: "failing" });
    expect(nodeWords(node, graph)).toBe(
      "shop/cart, service, failing; 1 caller, 1 dependency; " +
        "worst: store → cart: failing, 12 % of 40 req/s fail, owner: app",
    );
  });

  test("where nothing is wrong nothing is the worst", () => {
    expect(nodeWords(aNode(), aGraph())).toBe(
      "shop/cart, service, healthy; 0 callers, 1 dependency",
    );
  });

  test("a folded namespace tells what is inside", () => {
    const folded = { nodes: 12, edges: 3, failing: 0, degraded: 0 };
    const node = aNode({ id: "east/shop/", kind: "namespace", label: "shop", folded });
    expect(nodeWords(node, aGraph())).toContain("shop, folded namespace, healthy");
    expect(nodeWords(node, aGraph())).toContain("12 services inside");
  });

  test("versions are named, and no health is no word", () => {
    const node = aNode({ versions: ["v1", "v2"], health: null });
    expect(nodeWords(node, aGraph())).toBe(
      "shop/cart, service; 0 callers, 1 dependency, versions v1, v2",
    );
  });

  test("an id has a name as long as it is on the map", () => {
    expect(nameOf(CART, graph)).toBe("shop/cart");
    expect(nameOf("east/shop/", graph)).toBe("shop");
    expect(nameOf("nobody", graph)).toBeNull();
  });
});

describe("a line in words", () => {
  test("a healthy one tells its rate", () => {
    expect(lineWords(aLine(), graph)).toBe("cart → pricing: healthy, 41/s");
  });

  test("one of many edges says of how many", () => {
    expect(lineWords(aLine({ edgeIds: ["a", "b", "c"] }), graph)).toContain("3 edges in one line");
  });
});

describe("what the picture does not show", () => {
  test("nothing left out is nothing to say", () => {
    expect(pictureNotes(aGraph())).toEqual([]);
  });

  test("folded edges are counted with what they became", () => {
    const folding = { namespaces: 2, nodes: 30, edges: 412, lines: 38, isAutomatic: true };
    expect(pictureNotes(aGraph({ folding }))).toEqual([
      "412 edges folded into 38, 30 services into 2 namespaces because there are so many",
    ]);
  });

  test("what is hidden is counted by reason, and whether any of it needs eyes", () => {
    const hidden = { focus: 1, healthy: 2_000, rate: 3, unhealthy: 1 };
    expect(pictureNotes(aGraph({ hidden }))).toEqual([
      "1 edge out of focus",
      "2,000 healthy edges hidden",
      "3 edges below the rate hidden",
      "1 unhealthy edge among what is not shown",
    ]);
  });

  test("sizes are in words", () => {
    expect(sizeWords(aGraph())).toBe("2 nodes, 1 line");
    expect(counted(1_000, "edge", "edges")).toBe("1,000 edges");
  });
});

describe("a poster's words", () => {
  const answer = { at: "2026-11-21T12:30:05.123Z", windowSeconds: 300 };
  const shown = { namespaces: ["shop", "web"], focusId: CART, graph: aGraph() };

  test("scope, focus, instant, window and size", () => {
    expect(posterWords(answer, shown)).toEqual({
      title: "Mesh: shop, web, around shop/cart",
      time: "2026-11-21 12:30:05 UTC, 5 min rates, 2 nodes, 1 line",
      notes: [],
    });
    expect(posterWords(answer, { ...shown, namespaces: [], focusId: null }).title).toBe(
      "Mesh: all namespaces",
    );
  });

  test("its file is named after its instant, with nothing a disk refuses", () => {
    expect(posterFileName(answer)).toBe("mesh-2026-11-21T12-30-05Z");
  });
});

describe("what the tools offer", () => {
  test("the namespace that is chosen, or that the chosen node lies in", () => {
    const island = { id: "east/shop/", label: "shop", isFolded: false };
    expect(foldable(aGraph(), CART)).toEqual(island);
    expect(foldable(aGraph(), "east/shop/")).toEqual(island);
    expect(foldable(aGraph(), "east/shop/cart~east/shop/pricing")).toBeNull();
    expect(foldable(aGraph(), null)).toBeNull();
  });

  test("a folded one can be opened", () => {
    const folded = { nodes: 2, edges: 1, failing: 0, degraded: 0 };
    const node = aNode({
      id: "east/shop/",
      kind: "namespace",
      label: "shop",
      folded,
      islandId: null,
    });
    expect(foldable(aGraph({ nodes: [node], islands: [] }), "east/shop/")).toEqual({
      id: "east/shop/",
      label: "shop",
      isFolded: true,
    });
  });

  test("a rate of the address stands among the usual ones", () => {
    const labels = (rate: number | null) => rateOptions(rate).map(({ label }) => label);
    expect(labels(null)).toEqual(["any rate", "from 0.1/s", "from 1/s", "from 10/s", "from 100/s"]);
    expect(labels(5)).toEqual([
      "any rate",
      "from 0.1/s",
      "from 1/s",
      "from 5/s",
      "from 10/s",
      "from 100/s",
    ]);
  });
});
