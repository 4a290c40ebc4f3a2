import { expect, test } from "vitest";
import { clashingNames } from "./clashing-names";
import { anEdge } from "./edge.fixture";

test("one name in two clusters clashes, others do not", () => {
  const east = anEdge();
  const west = anEdge({ source: { ...east.source, cluster: "west" } });
  expect([...clashingNames([east, west])]).toEqual(["shop/cart"]);
});

test("a mesh of one cluster has no clashes", () => {
  expect(clashingNames([anEdge(), anEdge()]).size).toBe(0);
});
