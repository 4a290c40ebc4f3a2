import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { edgesWithGone } from "./edges-with-gone";

const there = edgeBetween("e/shop/web", "e/shop/cart");
const left = edgeBetween("e/shop/web", "e/shop/search", { health: "failing", errorRatio: 0.4 });

test("an edge that is gone is idle now, and its old figures are none of today's", () => {
  const [first, second] = edgesWithGone({ edges: [there], gone: [left] });
  expect(first).toBe(there);
  expect(second).toMatchObject({
    id: left.id,
    source: left.source,
    health: "idle",
    errorRatio: null,
    requestsPerSecond: 0,
    reason: "Gone: 41 req/s then",
  });
});

test("without a comparison the edges are the answer's own", () => {
  expect(edgesWithGone({ edges: [there] })).toEqual([there]);
});
