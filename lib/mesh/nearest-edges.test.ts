import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { nearestEdges } from "./nearest-edges";

const edges = [
  anEdge({ id: "east/shop/cart~east/shop/pricing" }),
  anEdge({ id: "east/shop/cart~east/shop/pricing-v2" }),
  anEdge({ id: "east/web/front~east/shop/cart" }),
  anEdge({ id: "-/-/api.example!external" }),
];

test("a renamed end gives the edges that still look like it, the likest first", () => {
  const ids = nearestEdges(edges, "east/shop/cart~east/shop/prices").map(({ id }) => id);
  expect(ids).toEqual(["east/shop/cart~east/shop/pricing", "east/shop/cart~east/shop/pricing-v2"]);
});

test("nothing is like nonsense", () => {
  expect(nearestEdges(edges, "no such thing at all")).toEqual([]);
  expect(nearestEdges([], "east/shop/cart~east/shop/prices")).toEqual([]);
});
