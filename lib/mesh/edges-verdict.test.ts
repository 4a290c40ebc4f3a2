import { expect, test } from "vitest";
import { edge } from "./edge.fixture";
import { verdictOfEdges } from "./edges-verdict";
import { noOwners } from "./owner";

const NOW_MS = Date.UTC(2026, 10, 21, 12);
const failing = edge("web", "cart", {
  health: "failing",
  reason: "35 % of 40 req/s fail because there is no healthy endpoint (UH)",
  owners: { ...noOwners(), app: 0.5, mesh: 14 },
});
const well = edge("api", "cart", { reason: "None of 9 req/s fail" });

test("one edge is told by its ends, its reason and its owner", () => {
  expect(verdictOfEdges([failing], NOW_MS)).toEqual({
    edge: failing.id,
    owner: "mesh",
    health: "failing",
    sentence:
      "shop/web → shop/cart: 35 % of 40 req/s fail because there is no healthy endpoint (UH); the mesh owns it.",
  });
});

test("of several the unhealthy are counted and the worst is told", () => {
  expect(verdictOfEdges([failing, well], NOW_MS)).toMatchObject({
    edge: null,
    owner: "mesh",
    sentence: expect.stringMatching(
      /^1 of 2 edges are failing or degraded, the worst of them: shop/,
    ),
  });
});

test("what is denied on a healthy edge is told with its owner, as on the edge's own page", () => {
  const reason = "None of 9 req/s fail; 12 % are denied because a rate limit turns them away (RL)";
  const denied = {
    ...well,
    reason,
    deniedRatio: 0.12,
    owners: { ...noOwners(), policy: 1 },
  };
  expect(verdictOfEdges([denied], NOW_MS)).toMatchObject({
    owner: "policy",
    health: "healthy",
    sentence: `shop/api → shop/cart: ${reason}; a policy owns it.`,
  });
});

test("of several that are well nobody owns anything", () => {
  expect(verdictOfEdges([well, well], NOW_MS)).toEqual({
    edge: null,
    owner: null,
    health: "healthy",
    sentence: "None of 2 edges is failing or degraded.",
  });
});

test("without edges there is no verdict", () => {
  expect(verdictOfEdges([], NOW_MS)).toBeNull();
});
