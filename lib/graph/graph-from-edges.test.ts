import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import type { Edge } from "@/lib/mesh/edge";
import { noOwners } from "@/lib/mesh/owner";
import type { Graph } from "./graph";
import type { GraphChoices } from "./graph-choices";
import { graphFromEdges } from "./graph-from-edges";

const AS_IT_IS: GraphChoices = {
  focus: null,
  hidesHealthy: false,
  leastPerSecond: null,
  folding: null,
  openIds: [],
  foldIds: [],
};

function graphOf(edges: readonly Edge[], choices: Partial<GraphChoices> = {}): Graph {
  return graphFromEdges({ edges, changes: {}, versionsOf: () => [] }, { ...AS_IT_IS, ...choices });
}

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

const toLedger = edgeBetween("east/shop/checkout", "east/payments/ledger", {
  health: "failing",
  errorRatio: 0.5,
  requestsPerSecond: 10,
  owners: { ...noOwners(), mesh: 5 },
});
const toCharge = edgeBetween("east/shop/checkout", "east/payments/charge", {
  requestsPerSecond: 30,
  p99Ms: 90,
  mtlsRatio: 0.4,
});
const chargeToLedger = edgeBetween("east/payments/charge", "east/payments/ledger");
const shop = [toLedger, toCharge, chargeToLedger];

describe("a graph that is not folded", () => {
  const graph = graphOf(shop);

  test("has a node for each end, in the order of their ids", () => {
    expect(ids(graph.nodes)).toEqual([
      "east/payments/charge",
      "east/payments/ledger",
      "east/shop/checkout",
    ]);
  });

  test("a node is as bad as the worst edge that arrives, and has no health where none does", () => {
    expect(graph.nodes.map(({ label, health }) => [label, health])).toEqual([
      ["charge", "healthy"],
      ["ledger", "failing"],
      ["checkout", null],
    ]);
  });

  test("has an island for each namespace, as bad as its worst node", () => {
    expect(graph.islands).toEqual([
      { id: "east/payments/", label: "payments", bandId: null, health: "failing", nodes: 2 },
      { id: "east/shop/", label: "shop", bandId: null, health: null, nodes: 1 },
    ]);
  });

  test("has a line for each edge, by its id", () => {
    expect(ids(graph.lines)).toEqual(ids(shop).sort());
    expect(graph.folding).toEqual({
      namespaces: 0,
      nodes: 0,
      edges: 0,
      lines: 0,
      isAutomatic: false,
    });
  });

  test("draws clusters only where there are two", () => {
    expect(graph.bands).toEqual([]);
    const both = graphOf([...shop, edgeBetween("west/shop/cart", "-/-/api.example.com")]);
    expect(both.bands).toEqual([
      { id: "east/", label: "east" },
      { id: "west/", label: "west" },
    ]);
    const external = both.nodes.find(({ kind }) => kind === "external");
    expect(external).toMatchObject({ bandId: null, islandId: null });
  });
});

describe("a folded namespace", () => {
  const graph = graphOf(shop, { foldIds: ["east/payments/"] });

  test("is one node that counts what it holds", () => {
    expect(ids(graph.nodes)).toEqual(["east/payments/", "east/shop/checkout"]);
    expect(graph.nodes[0]).toMatchObject({
      kind: "namespace",
      label: "payments",
      islandId: null,
      health: "failing",
      folded: { nodes: 2, edges: 1, failing: 0, degraded: 0 },
    });
  });

  test("merges the edges that cross its border", () => {
    expect(graph.lines).toEqual([
      {
        id: "east/shop/checkout~east/payments/",
        sourceId: "east/shop/checkout",
        targetId: "east/payments/",
        edgeIds: [toLedger.id, toCharge.id],
        health: "failing",
        owner: "mesh",
        unit: "req",
        perSecond: 40,
        errorRatio: 0.125,
        deniedRatio: null,
        p99Ms: 1_240,
        mtlsRatio: 0.4,
        widthStep: 3,
        change: null,
      },
    ]);
  });

  test("says how much was folded into how little", () => {
    expect(graph.folding).toMatchObject({ namespaces: 1, nodes: 2, edges: 3, lines: 1 });
  });

  test("of an idle neighbour keeps what nobody knows", () => {
    const unknown = edgeBetween("east/shop/a", "east/x/b", {
      requestsPerSecond: null,
      errorRatio: null,
    });
    const [line] = graphOf([unknown], { folding: "all" }).lines;
    expect(line).toMatchObject({ perSecond: null, errorRatio: null, widthStep: 1 });
  });

  test("counts connections only where no requests are", () => {
    const tcp = { sentBytesPerSecond: 0, receivedBytesPerSecond: 0, closedPerSecond: 0 };
    const connections = edgeBetween("east/shop/checkout", "east/payments/ledger", {
      protocol: "tcp",
      tcp: { ...tcp, openedPerSecond: 7 },
      requestsPerSecond: null,
    });
    expect(graphOf([connections], { folding: "all" }).lines[0]).toMatchObject({
      unit: "conn",
      perSecond: 7,
    });
    expect(graphOf([connections, toCharge], { folding: "all" }).lines[0]).toMatchObject({
      unit: "req",
      perSecond: 30,
    });
  });
});

describe("folding by itself", () => {
  const many = Array.from({ length: 160 }, (_, index) =>
    edgeBetween(`east/ns-${index % 8}/caller-${index}`, `east/ns-${index % 7}/callee-${index}`),
  );

  test("begins above 300 nodes", () => {
    expect(graphOf(many.slice(0, 150)).folding).toMatchObject({
      namespaces: 0,
      isAutomatic: false,
    });
    expect(graphOf(many).folding).toMatchObject({ namespaces: 8, nodes: 320, isAutomatic: true });
  });

  test("a namespace that was opened by hand stays open, and nothing need fold at all", () => {
    expect(ids(graphOf(many, { openIds: ["east/ns-3/"] }).islands)).toEqual(["east/ns-3/"]);
    expect(graphOf(many, { folding: "none" }).nodes).toHaveLength(320);
  });
});

const chance = fc.record({
  source: fc.integer({ min: 0, max: 30 }),
  destination: fc.integer({ min: 0, max: 30 }),
  health: fc.constantFrom("healthy" as const, "failing" as const, "idle" as const),
});
const place = (index: number) => `c${index % 2}/n${index % 5}/s${index}`;
const meshes = fc
  .array(chance, { maxLength: 60 })
  .map((some) =>
    some.map(({ source, destination, health }) =>
      edgeBetween(place(source), place(destination), { health }),
    ),
  );

test("whatever is folded, no edge is lost: each is in a line, inside a node, or counted as hidden", () => {
  const distinct = meshes.map((edges) => [...new Map(edges.map((one) => [one.id, one])).values()]);
  const choices = fc.record({
    hidesHealthy: fc.boolean(),
    foldIds: fc.subarray(["c0/n0/", "c1/n1/", "c0/n2/", "c1/n3/"]),
    folding: fc.constantFrom(null, "all" as const, "none" as const),
    focus: fc.option(
      fc.record({
        id: fc.constantFrom("c0/n0/s0", "c1/n1/"),
        hops: fc.integer({ min: 1, max: 3 }),
        followsHealthy: fc.boolean(),
      }),
    ),
  });
  fc.assert(
    fc.property(distinct, choices, (edges, wish) => {
      const { nodes, lines, hidden } = graphOf(edges, wish);
      const inLines = lines.flatMap(({ edgeIds }) => edgeIds);
      const inside = nodes.reduce((sum, { folded }) => sum + (folded?.edges ?? 0), 0);
      const left = hidden.focus + hidden.healthy + hidden.rate;
      expect(inLines.length + inside + left).toBe(edges.length);
      expect(new Set(inLines).size).toBe(inLines.length);
      const known = new Set(ids(nodes));
      expect(lines.every((line) => known.has(line.sourceId) && known.has(line.targetId))).toBe(
        true,
      );
      expect(new Set([...ids(nodes), ...ids(lines)]).size).toBe(nodes.length + lines.length);
    }),
  );
});

test("the order of the edges changes nothing", () => {
  fc.assert(
    fc.property(meshes, (edges) => {
      const distinct = [...new Map(edges.map((one) => [one.id, one])).values()];
      expect(graphOf(distinct.toReversed())).toEqual(graphOf(distinct));
    }),
  );
});
