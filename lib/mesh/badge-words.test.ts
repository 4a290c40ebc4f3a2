import { describe, expect, test } from "vitest";
import { anEdge, edgeBetween } from "@/e2e/harness/an-edge";
import { edgeBadgeWords, serviceBadgeWords, unknownBadgeWords } from "./badge-words";
import { serviceFromEdges } from "./service-edges";

const failing = { health: "failing", errorRatio: 0.27, reason: "27 % of 41 req/s fail" } as const;

describe("a badge of an edge", () => {
  test("names both ends, the health and the failed share", () => {
    expect(edgeBadgeWords(anEdge(failing))).toEqual({
      name: "shop/cart → shop/pricing",
      state: "failing, 27 % failed",
      sentence: "shop/cart → shop/pricing is failing. 27 % of 41 req/s fail.",
      health: "failing",
    });
  });

  test.each([
    [{}, "healthy, none failed"],
    [{ errorRatio: null, health: "unknown" }, "unknown"],
    [{ errorRatio: 0, health: "idle" }, "idle"],
  ] as const)("%o reads as %s", (change, state) => {
    expect(edgeBadgeWords(anEdge(change)).state).toBe(state);
  });

  test("what stands outside the cluster has no namespace", () => {
    const edge = edgeBetween("east/shop/cart", "-/-/api.example.com");
    expect(edgeBadgeWords(edge).name).toBe("shop/cart → api.example.com");
  });
});

describe("a badge of a service", () => {
  const edges = [
    edgeBetween("east/web/front", "east/shop/cart", failing),
    edgeBetween("east/web/admin", "east/shop/cart"),
  ];

  test("is as well as its worst caller sees it, over all that arrives", () => {
    const service = serviceFromEdges(edges, { namespace: "shop", name: "cart" });
    expect(service && serviceBadgeWords({ namespace: "shop", name: "cart" }, service)).toEqual({
      name: "shop/cart",
      state: "failing, 14 % failed",
      sentence: "shop/cart is failing. front calls it: 27 % of 41 req/s fail.",
      health: "failing",
    });
  });

  test("that nothing calls says so", () => {
    const named = { namespace: "web", name: "front" };
    const service = serviceFromEdges(edges, named);
    expect(service && serviceBadgeWords(named, service)).toEqual(
      unknownBadgeWords("web/front", "nothing calls it"),
    );
  });
});
