import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import type { Edge } from "./edge";
import type { EvidenceUpgrade } from "./edge-evidence";
import type { EdgeSpell } from "./edge-spell";
import { edgeVerdict, type VerdictFacts } from "./edge-verdict";
import { noOwners } from "./owner";
import type { Beginning, Trouble } from "./series";

const NOW_MS = Date.UTC(2026, 10, 21, 14, 39);
const UNKNOWN: Beginning = {
  startedAt: null,
  wasAlways: false,
  endedAt: null,
  worse: null,
  easedAt: null,
};
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
    spell: null,
    lastTrafficAt: null,
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
    const beginnings = { ...NEVER, failed: { ...UNKNOWN, startedAt } };
    expect(verdict(FAILING, { beginnings })).toMatchObject({
      trouble: "failed",
      owner: "mesh",
      sentence:
        "90 % of 10 req/s fail because they reach no healthy endpoint (UH); the mesh owns it; it began at 14:05 UTC, 34 min ago.",
    });
  });

  test("says that it was so all along, and claims nothing where that is unknown", () => {
    const always = { ...NEVER, failed: { ...UNKNOWN, wasAlways: true } };
    expect(verdict(FAILING, { beginnings: always }).sentence).toMatch(
      /; it was so all through the charts' range\.$/,
    );
    expect(verdict(FAILING, { beginnings: null }).sentence).toMatch(/; the mesh owns it\.$/);
  });

  test("says that it eases, and then not that it was so all along", () => {
    const failed = { ...UNKNOWN, wasAlways: true, easedAt: "2026-11-21T14:36:00Z" };
    expect(verdict(FAILING, { beginnings: { ...NEVER, failed } }).sentence).toMatch(
      /; the mesh owns it; almost none since 14:36 UTC, 3 min ago; rates still count earlier ones\.$/,
    );
  });

  test("says how much worse it was until when, and that it goes on", () => {
    const worse = { ratio: 0.97, until: "2026-11-21T14:20:00Z" };
    const beginnings = { ...NEVER, failed: { ...UNKNOWN, worse } };
    expect(verdict(FAILING, { beginnings })).toMatchObject({
      state: "ongoing",
      sentence: expect.stringMatching(/; it was up to 97 % until 14:20 UTC, 19 min ago\.$/),
    });
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

describe("an edge with nothing to worry about", () => {
  test.each([
    ["None of 10 req/s fail.", { health: "healthy", reason: "None of 10 req/s fail" }],
    [
      "0.1 % of 10 req/s fail because the app answers 503, less than counts as degraded.",
      {
        health: "healthy",
        errorRatio: 0.001,
        owners: { ...noOwners(), app: 0.01 },
        reason: "0.1 % of 10 req/s fail because the app answers 503",
      },
    ],
    ["No requests in the window.", { health: "idle", reason: "No requests in the window" }],
  ] as const)("is told calmly: %s", (sentence, changes) => {
    expect(verdict(changes)).toMatchObject({
      state: "calm",
      trouble: null,
      owner: null,
      sureness: null,
      sentence,
    });
  });

  test("says when its last traffic was", () => {
    const idle = { health: "idle", reason: "No requests in the window" } as const;
    const { sentence } = verdict(idle, { lastTrafficAt: "2026-11-21T14:05:00Z" });
    expect(sentence).toBe("No requests in the window; the last was at 14:05 UTC, 34 min ago.");
  });
});

describe("failures that an edge only passes on", () => {
  const origin = anEdge({
    id: "east/shop/cart~east/shop/db",
    source: { cluster: "east", namespace: "shop", name: "cart", kind: "service" },
    destination: { cluster: "east", namespace: "shop", name: "db", kind: "service" },
    health: "failing",
    reason: "80 % of 5 req/s fail because they reach no healthy endpoint (UH)",
    flags: [{ flag: "UH", requestsPerSecond: 4 }],
    owners: { ...noOwners(), mesh: 4 },
  });
  const passing = { ...FAILING, owners: { ...noOwners(), app: 9 }, flags: [] };
  const culprit = {
    isPassedOn: true,
    sentence: "web → cart fails because of cart → db",
    origins: [origin],
    explainedRatio: 1,
  };

  test("are told by where they start and by who owns that", () => {
    expect(verdict(passing, { culprit })).toMatchObject({
      state: "ongoing",
      owner: "mesh",
      sentence:
        "90 % of 10 req/s fail because of cart → db, where 80 % of 5 req/s fail because they reach no healthy endpoint (UH); the mesh owns it.",
      sureness: { confidence: "high", because: "what fails further down explains all of it" },
      origins: [origin],
    });
  });

  test("are told as far as they are explained, and no surer", () => {
    const { sentence, sureness } = verdict(passing, {
      culprit: { ...culprit, explainedRatio: 0.6 },
    });
    expect(sentence).toMatch(/^90 % of 10 req\/s fail, at least 60 % of them because of cart → db/);
    expect(sureness?.confidence).toBe("medium");
  });

  test("come after what the caller gives up where that is most of it", () => {
    const owners = { ...noOwners(), app: 1, caller: 9 };
    const { owner, sentence, origins } = verdict({ ...passing, owners }, { culprit });
    expect([owner, origins]).toEqual(["caller", []]);
    expect(sentence).toMatch(/; the caller owns it; web → cart fails because of cart → db\.$/);
  });

  test("name all the edges that only together explain them", () => {
    const app = { ...origin, owners: { ...noOwners(), app: 4 }, reason: "9 % of 5 req/s fail" };
    const { sentence } = verdict(passing, { culprit: { ...culprit, origins: [origin, app] } });
    expect(sentence).toBe(
      "90 % of 10 req/s fail because of cart → db (80 % of 5 req/s fail because they reach no healthy endpoint (UH); the mesh owns it) and cart → db (9 % of 5 req/s fail; the app owns it).",
    );
  });
});

describe("trouble that is over", () => {
  const spell: EdgeSpell = {
    trouble: "failed",
    startedAt: "2026-11-21T14:02:00Z",
    endedAt: "2026-11-21T14:31:00Z",
    peakRatio: 0.92,
    cause: "because they reach no healthy endpoint (UH)",
    owner: { owner: "mesh", ratio: 1, perSecond: 9 },
  };

  test("is told with its beginning, its end and what it was", () => {
    const healthy = { health: "healthy", reason: "None of 10 req/s fail" } as const;
    expect(verdict(healthy, { spell })).toMatchObject({
      state: "over",
      trouble: "failed",
      owner: "mesh",
      sentence:
        "Failed from 14:02 to 14:31 UTC, recovered 8 min ago: up to 92 %, because they reach no healthy endpoint (UH); the mesh owned it; since then none of 10 req/s fail.",
    });
  });

  test("is over though the window still counts it", () => {
    expect(verdict(FAILING, { spell }).state).toBe("over");
  });

  test("gives way to other trouble that goes on", () => {
    const denied = { health: "healthy", deniedRatio: 0.5, reason: "50 % are denied" } as const;
    expect(verdict(denied, { spell })).toMatchObject({ state: "ongoing", trouble: "denied" });
  });
});

describe("logs that tell why a connection broke", () => {
  const upgrade: EvidenceUpgrade = {
    about: "connection",
    owner: "app",
    cause: "app_closed",
    sentence:
      "The app closed the connection before the answer was complete (9 of 9 such requests in the sample say so)",
    confidence: "high",
    requests: 9,
    of: 9,
  };
  const broken: Partial<Edge> = {
    ...FAILING,
    reason: "90 % of 10 req/s fail because the connection to the callee breaks (UC)",
    flags: [{ flag: "UC", requestsPerSecond: 9 }],
    reported: { source: 10, destination: null },
  };

  test("overrule the metrics", () => {
    expect(verdict(broken, { upgrade })).toMatchObject({
      owner: "app",
      sureness: { confidence: "high" },
      sentence:
        "90 % of 10 req/s fail because the connection to the callee breaks (UC); the app owns it, as logs say: the app closed the connection before the answer was complete (9 of 9 such requests in the sample say so).",
    });
  });
});

describe("an owner that metrics cannot tell", () => {
  const denied: Partial<Edge> = {
    health: "healthy",
    errorRatio: 0,
    deniedRatio: 0.5,
    requestsPerSecond: 10,
    reason: "50 % of 10 req/s are denied with 403 and no flag: app or policy, needs logs",
    owners: { ...noOwners(), unknown: 5 },
  };

  test("is said to need logs, with low confidence", () => {
    expect(verdict(denied)).toMatchObject({
      trouble: "denied",
      owner: "unknown",
      sureness: { confidence: "low" },
    });
  });

  test("is the one that the logs name, with high confidence", () => {
    const upgrade = {
      about: "refused" as const,
      owner: "policy" as const,
      cause: "rbac_denied" as const,
      sentence: "AuthorizationPolicy money/deny-web rule 0 (9 of 9 such requests say so)",
      confidence: "high" as const,
      requests: 9,
      of: 9,
    };
    expect(verdict(denied, { upgrade })).toMatchObject({
      owner: "policy",
      sureness: { confidence: "high" },
      sentence:
        "50 % of 10 req/s are denied with 403; a policy owns it, as logs say: AuthorizationPolicy money/deny-web rule 0 (9 of 9 such requests say so).",
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
    expect(verdict({ ...FAILING, ...changes }).sureness?.confidence).toBe(confidence);
  });
});

test("the evidence is what decided, each figure with the column it can be traced by", () => {
  const { evidence } = verdict(FAILING, {
    culprit: {
      isPassedOn: false,
      sentence: "2 edges fail because of web → cart",
      origins: [],
      explainedRatio: 1,
    },
  });
  expect(evidence).toEqual([
    { text: "90 % failed", column: "errorRatio" },
    { text: "UH 9 req/s", column: "flags" },
    { text: "mesh: 9 req/s of what went wrong, 100 %", column: "owners" },
    { text: "9 req/s (90 %) never reach the callee", column: "reportedDestination" },
    { text: "2 edges fail because of web → cart", column: null },
  ]);
});
