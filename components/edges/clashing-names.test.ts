import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { clashingNames } from "./clashing-names";

test("one name in two clusters clashes, others do not", () => {
  const east = anEdge();
  const west = anEdge({ source: { ...east.source, cluster: "west" } });
  expect([...clashingNames([east, west])]).toEqual(["shop/cart"]);
});

test("a mesh of one cluster has no clashes", () => {
  expect(clashingNames([anEdge(), anEdge()]).size).toBe(0);
});
