import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import type { Edge } from "./edge";
import { edgeVerdict, type VerdictFacts } from "./edge-verdict";
import { noOwners } from "./owner";
import type { Beginning, Trouble } from "./series";

const NOW_MS = Date.UTC(2026, 10, 21, 14, 39);
const UNKNOWN: Beginning = { startedAt: null, wasAlways: false };
const NEVER: Record<Trouble, Beginning> = {
  failed: UNKNOWN,
  denied: UNKNOWN,
  givenUp: UNKNOWN,
  plaintext: UNKNOWN,
};

const FAILING: Partial<Edge> = {
  health: "failing",
  errorRatio: 0.9,
  requestsPerSecond: 10,
  reason: "90 % of 10 req/s fail because they reach no healthy endpoint (UH)",
  flags: [{ flag: "UH", requestsPerSecond: 9 }],
  owners: { ...noOwners(), mesh: 9 },
  reported: { source: 10, destination: 1 },
};

function verdict(edge: Partial<Edge>, facts: Partial<VerdictFacts> = {}) {
  return edgeVerdict({
    edge: anEdge({ id: "east/shop/web~east/shop/cart", ...edge }),
    beginnings: NEVER,
    culprit: null,
    version: null,
    upgrade: null,
    nowMs: NOW_MS,
    ...facts,
  });
}

describe("the sentence of a verdict", () => {
  test("tells how much, why, whose and since when", () => {
    const startedAt = "2026-11-21T14:05:00Z";
    const beginnings = { ...NEVER, failed: { startedAt, wasAlways: false } };
    expect(verdict(FAILING, { beginnings })).toMatchObject({
      trouble: "failed",
      owner: "mesh",
      sentence:
        "90 % of 10 req/s fail because they reach no healthy endpoint (UH); the mesh owns it; it began at 14:05 UTC, 34 min ago.",
    });
  });

  test("says that it was so all along, and claims nothing where that is unknown", () => {
    const always = { ...NEVER, failed: { startedAt: null, wasAlways: true } };
    expect(verdict(FAILING, { beginnings: always }).sentence).toMatch(
      /; it was so all through the charts' range\.$/,
    );
    expect(verdict(FAILING, { beginnings: null }).sentence).toMatch(/; the mesh owns it\.$/);
  });

  test("of a healthy edge blames nobody", () => {
    const healthy = { health: "healthy", errorRatio: 0, reason: "None of 10 req/s fail" } as const;
    expect(verdict(healthy)).toMatchObject({
      trouble: null,
      owner: null,
      sentence: "None of 10 req/s fail.",
    });
  });

  test("says where failures start that the edge only passes on", () => {
    const culprit = { isPassedOn: true, sentence: "web → cart fails because of cart → db" };
    expect(verdict(FAILING, { culprit }).sentence).toContain(
      "; the mesh owns it; web → cart fails because of cart → db",
    );
  });

  test("is about what is given up where that is most of it", () => {
    const owners = { ...noOwners(), caller: 2 };
    const givenUp = {
      health: "healthy",
      errorRatio: 0.001,
      requestsPerSecond: 10,
      owners,
    } as const;
    expect(verdict(givenUp).trouble).toBe("givenUp");
  });

  test("names how much the largest of several owners owns", () => {
    const owners = { ...noOwners(), app: 6, mesh: 4 };
    expect(verdict({ ...FAILING, owners }).sentence).toContain("; the app owns 60 % of it");
  });
});

describe("an owner that metrics cannot tell", () => {
  const denied: Partial<Edge> = {
    health: "healthy",
    errorRatio: 0,
    deniedRatio: 0.5,
    requestsPerSecond: 10,
    reason:
      "None of 10 req/s fail; 50 % are denied with 403 and no flag: app or policy, needs logs",
    owners: { ...noOwners(), unknown: 5 },
  };

  test("is said to need logs, with low confidence", () => {
    expect(verdict(denied)).toMatchObject({
      trouble: "denied",
      owner: "unknown",
      confidence: "low",
    });
  });

  test("is the one that the logs name, with high confidence", () => {
    const upgrade = {
      owner: "policy" as const,
      cause: "rbac_denied" as const,
      sentence: "AuthorizationPolicy money/deny-web rule 0: 9 of 9 such requests say so",
      requests: 9,
      of: 9,
    };
    expect(verdict(denied, { upgrade })).toMatchObject({
      owner: "policy",
      confidence: "high",
      sentence:
        "None of 10 req/s fail; 50 % are denied with 403; a policy owns it, as logs say (AuthorizationPolicy money/deny-web rule 0: 9 of 9 such requests say so).",
    });
  });
});

describe("how sure a verdict is", () => {
  test.each([
    ["high", {}],
    ["medium", { reported: { source: 10, destination: null } }],
    ["medium", { owners: { ...noOwners(), app: 5, mesh: 4 } }],
    ["low", { reason: "50 % of 0.1 req/s fail; too few to judge: 1 of 2" }],
    ["low", { health: "unknown" }],
  ] as const)("is %s with %j", (confidence, changes) => {
    expect(verdict({ ...FAILING, ...changes }).confidence).toBe(confidence);
  });
});

test("the evidence is what decided, each figure with the column it can be traced by", () => {
  const { evidence } = verdict(FAILING, {
    culprit: { isPassedOn: false, sentence: "2 edges fail because of web → cart" },
  });
  expect(evidence).toEqual([
    { text: "90 % failed", column: "errorRatio" },
    { text: "UH 9 req/s", column: "flags" },
    { text: "mesh: 9 req/s of what went wrong, 100 %", column: "owners" },
    { text: "9 req/s (90 %) never reach the callee", column: "reportedDestination" },
    { text: "2 edges fail because of web → cart", column: null },
  ]);
});
