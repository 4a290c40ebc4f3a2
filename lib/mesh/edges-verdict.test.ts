import { expect, test } from "vitest";
import { edge } from "./edge.fixture";
import { verdictOfEdges } from "./edges-verdict";
import { noOwners } from "./owner";

const failing = edge("web", "cart", {
  health: "failing",
  reason: "35 % of 40 req/s fail since there is no healthy endpoint (UH)",
  owners: { ...noOwners(), app: 0.5, mesh: 14 },
});
const well = edge("api", "cart", { reason: "None of 9 req/s fail" });

test("one edge is told by its ends, its reason and its owner", () => {
  expect(verdictOfEdges([failing])).toEqual({
    edge: failing.id,
    owner: "mesh",
    health: "failing",
    sentence:
      "shop/web → shop/cart: 35 % of 40 req/s fail since there is no healthy endpoint (UH).",
  });
});

test("of several the unhealthy are counted and the worst is told", () => {
  expect(verdictOfEdges([failing, well])).toMatchObject({
    edge: null,
    owner: "mesh",
    sentence: expect.stringMatching(
      /^1 of 2 edges are failing or degraded, the worst of them: shop/,
    ),
  });
});

test("nobody owns what does not fail", () => {
  const denied = { ...well, owners: { ...noOwners(), policy: 0.001 } };
  expect(verdictOfEdges([denied])).toMatchObject({ owner: null, health: "healthy" });
  expect(verdictOfEdges([well, well])?.sentence).toBe("None of 2 edges is failing or degraded.");
});

test("without edges there is no verdict", () => {
  expect(verdictOfEdges([])).toBeNull();
});
