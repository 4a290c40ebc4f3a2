import { describe, expect, test } from "vitest";
import { culpritsAmong } from "./culprit-of";
import { edge, trouble } from "./edge.fixture";
import { verdictOfEdges } from "./edges-verdict";
import { noOwners } from "./owner";

const ALONE = () => null;
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const UNHEALTHY = {
  owner: "mesh",
  because: "because they reach no healthy endpoint (UH)",
} as const;
const LIMITED = { owner: "policy", because: "because a rate limit turns them away (RL)" } as const;
const failing = edge("web", "cart", {
  health: "failing",
  troubles: [trouble("failed", 0.35, UNHEALTHY)],
});
const well = edge("api", "cart", { reason: "None of 9 req/s fail" });

test("one edge is told by its ends, its reason and its owner", () => {
  expect(verdictOfEdges([failing], ALONE, NOW_MS)).toEqual({
    edge: failing.id,
    owner: "mesh",
    health: "failing",
    sentence:
      "shop/web → shop/cart: 35 % of 100 req/s fail because they reach no healthy endpoint (UH); the mesh owns it.",
  });
});

test("of several the unhealthy are counted and the worst is told", () => {
  expect(verdictOfEdges([failing, well], ALONE, NOW_MS)).toMatchObject({
    edge: null,
    owner: "mesh",
    sentence: expect.stringMatching(
      /^1 of 2 edges are failing or degraded, the worst of them: shop/,
    ),
  });
});

test("what is denied on a healthy edge is told with its owner, as on the edge's own page", () => {
  const reason = "12 % of 100 req/s are denied because a rate limit turns them away (RL)";
  const denied = { ...well, troubles: [trouble("denied", 0.12, LIMITED)] };
  expect(verdictOfEdges([denied], ALONE, NOW_MS)).toMatchObject({
    owner: "policy",
    health: "healthy",
    sentence: `shop/api → shop/cart: ${reason}; a policy owns it.`,
  });
});

test("of several that are well nobody owns anything", () => {
  expect(verdictOfEdges([well, well], ALONE, NOW_MS)).toEqual({
    edge: null,
    owner: null,
    health: "healthy",
    sentence: "None of 2 edges is failing or degraded.",
  });
});

test("of several that are well, what is denied or given up most is told with its owner", () => {
  const reason = "90 % of 100 req/s are denied because a rate limit turns them away (RL)";
  const refused = (share: number) => ({ ...well, troubles: [trouble("denied", share, LIMITED)] });
  const told = `shop/api → shop/cart: ${reason}; a policy owns it.`;
  expect(verdictOfEdges([well, refused(0.9)], ALONE, NOW_MS)).toEqual({
    edge: null,
    owner: "policy",
    health: "healthy",
    sentence: `None of 2 edges is failing or degraded, but requests are denied or given up at 1: ${told}`,
  });
  expect(verdictOfEdges([refused(0.2), refused(0.9)], ALONE, NOW_MS)?.sentence).toBe(
    `None of 2 edges is failing or degraded, but requests are denied or given up at 2, most of them at ${told}`,
  );
  expect(verdictOfEdges([failing, refused(0.9)], ALONE, NOW_MS)?.sentence).toMatch(
    /^1 of 2 edges are failing or degraded, the worst of them: shop\/web/,
  );
});

test("without edges there is no verdict", () => {
  expect(verdictOfEdges([], ALONE, NOW_MS)).toBeNull();
});

describe("what one workload behind an edge does while the others do not", () => {
  const sentence = "shop-v2 is worse: fails 40 %, the others none";
  const canary = edge("web", "shop", {
    health: "failing",
    errorRatio: 0.2,
    owners: { ...noOwners(), app: 20 },
    troubles: [trouble("failed", 0.2, { owner: "app", because: "because the app answers 500" })],
    worseWorkload: { name: "shop-v2", sentence },
  });

  /** Edges from the service, each failing for the workloads that call. */
  function told(...callers: Record<string, number>[]) {
    const below = callers.map((failing, number) => {
      const failingCallers = Object.entries(failing).map(([name, failedPerSecond]) => ({
        name,
        failedPerSecond,
      }));
      const failed = failingCallers.reduce((sum, one) => sum + one.failedPerSecond, 0);
      return edge("shop", `db-${number + 1}`, {
        health: "failing",
        errorRatio: failed / 100,
        troubles: [trouble("failed", failed / 100, UNHEALTHY)],
        failingCallers,
      });
    });
    return verdictOfEdges([canary], culpritsAmong([...below, canary], []), NOW_MS);
  }

  test("is its own where its calls fail too little to explain it, whatever the others' do", () => {
    const own = { owner: "app", sentence: expect.stringMatching(/500; shop-v2 .*; the app owns/) };
    expect(told({ "shop-v1": 30 })).toMatchObject(own);
    expect(told({ "shop-v1": 30, "shop-v2": 2 })).toMatchObject(own);
    expect(told()).toMatchObject(own);
  });

  test("starts where its own calls fail, and is told beside that", () => {
    expect(told({ "shop-v1": 30 }, { "shop-v2": 20 })).toMatchObject({
      owner: "mesh",
      sentence: expect.stringMatching(
        /20 % of 100 req\/s fail because of shop\/shop → shop\/db-2, where .*; the mesh owns it; beside that, shop-v2 is worse: fails 40 %, the others none\.$/,
      ),
    });
  });

  test("is told beside what fails further down where metrics name no caller", () => {
    const below = edge("shop", "db", {
      health: "failing",
      errorRatio: 0.2,
      troubles: [trouble("failed", 0.2, UNHEALTHY)],
    });
    expect(verdictOfEdges([canary], culpritsAmong([below, canary], []), NOW_MS)).toMatchObject({
      owner: "mesh",
      sentence: expect.stringMatching(/because of shop\/shop → shop\/db, .*; beside that, shop-v2/),
    });
  });
});

test("an edge that only passes failures on is told by the edge where they start", () => {
  const passing = edge("web", "shop", {
    health: "failing",
    errorRatio: 0.2,
    owners: { ...noOwners(), app: 20 },
  });
  const origin = edge("shop", "db", {
    health: "failing",
    errorRatio: 0.3,
    troubles: [trouble("failed", 0.3, UNHEALTHY)],
  });
  expect(verdictOfEdges([passing], culpritsAmong([origin, passing], []), NOW_MS)).toMatchObject({
    owner: "mesh",
    sentence: expect.stringContaining(
      "because of shop/shop → shop/db, where 30 % of 100 req/s fail",
    ),
  });
});
