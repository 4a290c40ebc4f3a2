import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import type { Edge, EdgeTrouble } from "./edge";
import { trouble } from "./edge.fixture";
import type { EvidenceUpgrade } from "./edge-evidence";
import type { EdgeSpell } from "./edge-spell";
import { edgeVerdict, type VerdictFacts } from "./edge-verdict";
import type { TroubleOutcome } from "./outcome";
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

/** So much of 10 requests/s. */
const wrong = (
  outcome: TroubleOutcome,
  ratio: number,
  causes: Parameters<typeof trouble>[2],
  changes: Partial<EdgeTrouble> = {},
) => trouble(outcome, ratio, causes, { requestsPerSecond: 10 * ratio, ...changes });

const UNHEALTHY = {
  owner: "mesh",
  flag: "UH",
  because: "because they reach no healthy endpoint (UH)",
} as const;
const ANSWERED = { owner: "app", because: "because the app answers 500" } as const;
const GIVEN_UP = { owner: "caller", because: "because the caller gives up (DC)" } as const;

const FAILING: Partial<Edge> = {
  health: "failing",
  errorRatio: 0.9,
  requestsPerSecond: 10,
  flags: [{ flag: "UH", requestsPerSecond: 9 }],
  owners: { ...noOwners(), mesh: 9 },
  troubles: [wrong("failed", 0.9, UNHEALTHY)],
  reported: { source: 10, destination: 1 },
};

function verdict(edge: Partial<Edge>, facts: Partial<VerdictFacts> = {}) {
  return edgeVerdict({
    edge: anEdge({ id: "east/shop/web~east/shop/cart", ...edge }),
    beginnings: NEVER,
    earlier: null,
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
      /; it began before the charts do: a longer range tells when\.$/,
    );
    expect(verdict(FAILING, { beginnings: null }).sentence).toMatch(/; the mesh owns it\.$/);
  });

  test("dates what began before the charts do by a longer look", () => {
    const beginnings = { ...NEVER, failed: { ...UNKNOWN, wasAlways: true } };
    const sentence = (startedAt: string | null) =>
      verdict(FAILING, { beginnings, earlier: { rangeSeconds: 86_400, startedAt } }).sentence;
    expect(sentence("2026-11-20T18:40:00Z")).toMatch(
      /; it began at about 2026-11-20 18:40 UTC, 19 h ago\.$/,
    );
    expect(sentence(null)).toMatch(/; it began more than 1 d ago\.$/);
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
    const troubles = [wrong("givenUp", 0.2, GIVEN_UP), wrong("failed", 0.001, ANSWERED)];
    expect(verdict({ health: "healthy", requestsPerSecond: 10, troubles })).toMatchObject({
      trouble: "givenUp",
      owner: "caller",
    });
  });

  test("names how much the largest of several owners owns", () => {
    const causes = [
      { ...ANSWERED, requestsPerSecond: 6 },
      { ...UNHEALTHY, requestsPerSecond: 4 },
    ];
    const troubles = [wrong("failed", 1, causes)];
    expect(verdict({ ...FAILING, troubles }).sentence).toContain("; the app owns 60 % of it");
  });

  test("names the owner of what it tells, and what else goes wrong after that", () => {
    const troubles = [wrong("failed", 0.02, ANSWERED), wrong("givenUp", 0.15, GIVEN_UP)];
    const startedAt = "2026-11-21T14:05:00Z";
    const beginnings = { ...NEVER, failed: { ...UNKNOWN, startedAt } };
    expect(verdict({ ...FAILING, troubles }, { beginnings })).toMatchObject({
      trouble: "failed",
      owner: "app",
      sentence:
        "2 % of 10 req/s fail because the app answers 500; the app owns it; it began at 14:05 UTC, 34 min ago; 15 % are given up because the caller gives up (DC).",
    });
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
    [
      "No requests in the window, nor in all that the charts show: a longer range may tell when the last was.",
      { health: "idle", reason: "No requests in the window" },
    ],
  ] as const)("is told calmly: %s", (sentence, changes) => {
    expect(verdict(changes)).toMatchObject({
      state: "calm",
      trouble: null,
      owner: null,
      sureness: null,
      sentence,
    });
  });

  test("claims nothing of a course that nobody has asked for yet", () => {
    const idle = { health: "idle", reason: "No requests in the window" } as const;
    expect(verdict(idle, { beginnings: null }).sentence).toBe("No requests in the window.");
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
    requestsPerSecond: 5,
    flags: [{ flag: "UH", requestsPerSecond: 4 }],
    troubles: [trouble("failed", 0.8, UNHEALTHY, { requestsPerSecond: 4 })],
  });
  const passing = { ...FAILING, flags: [], troubles: [wrong("failed", 0.9, ANSWERED)] };
  const culprit = {
    isPassedOn: true,
    sentence: "web → cart fails because of shop/cart → shop/db",
    origins: [origin],
    explainedRatio: 1,
  };

  test("are told by where they start and by who owns that", () => {
    expect(verdict(passing, { culprit })).toMatchObject({
      state: "ongoing",
      owner: "mesh",
      sentence:
        "90 % of 10 req/s fail because of shop/cart → shop/db, where 80 % of 5 req/s fail because they reach no healthy endpoint (UH); the mesh owns it.",
      sureness: { confidence: "high", because: "what fails further down explains all of it" },
      origins: [origin],
    });
  });

  test("are told with a version that is worse beside them, and neither as the only cause", () => {
    const version = "v2 is worse: fails 36 %, the others 1.1 %";
    const { sentence, owner, origins, sureness } = verdict(passing, { culprit, version });
    expect(sentence).toMatch(
      /^90 % of 10 req\/s fail because of shop\/cart → shop\/db, where 80 %/,
    );
    expect(sentence.endsWith(`; the mesh owns it; beside that, ${version}.`)).toBe(true);
    expect([owner, origins]).toEqual(["mesh", [origin]]);
    expect(sureness?.confidence).toBe("medium");
  });

  test("are told as far as they are explained, and no surer", () => {
    const { sentence, sureness } = verdict(passing, {
      culprit: { ...culprit, explainedRatio: 0.6 },
    });
    expect(sentence).toMatch(
      /^90 % of 10 req\/s fail, at least 60 % of them because of shop\/cart → shop\/db/,
    );
    expect(sureness?.confidence).toBe("medium");
  });

  test("are the caller's, as far as the caller gives up", () => {
    const troubles = [wrong("failed", 0.1, UNHEALTHY), wrong("givenUp", 0.9, GIVEN_UP)];
    const { owner, sentence, origins } = verdict({ ...passing, troubles }, { culprit });
    expect([owner, origins]).toEqual(["mesh", []]);
    expect(sentence).toMatch(/^10 % of .*; the mesh owns it; 90 % are given up/);
  });

  test("stay passed on whatever the caller gives up beside them", () => {
    const troubles = [wrong("failed", 0.1, ANSWERED), wrong("givenUp", 0.9, GIVEN_UP)];
    const { owner, origins } = verdict({ ...passing, troubles }, { culprit });
    expect([owner, origins]).toEqual(["mesh", [origin]]);
  });

  test("name all the edges that only together explain them", () => {
    const failed = trouble("failed", 0.09, ANSWERED, { requestsPerSecond: 0.45 });
    const app = { ...origin, troubles: [failed] };
    const { sentence } = verdict(passing, { culprit: { ...culprit, origins: [origin, app] } });
    expect(sentence).toBe(
      "90 % of 10 req/s fail because of shop/cart → shop/db (80 % of 5 req/s fail because they reach no healthy endpoint (UH); the mesh owns it) and shop/cart → shop/db (9 % of 5 req/s fail because the app answers 500; the app owns it).",
    );
  });
});

describe("trouble that is over", () => {
  const spell: EdgeSpell = {
    trouble: "failed",
    startedAt: "2026-11-21T14:02:00Z",
    endedAt: "2026-11-21T14:31:00Z",
    isRecovered: true,
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
    const failed = { ...UNKNOWN, endedAt: spell.endedAt };
    const beginnings = { ...NEVER, failed };
    expect(verdict(FAILING, { spell, beginnings }).state).toBe("over");
  });

  test("gives way to other trouble that goes on", () => {
    const denied = wrong("denied", 0.5, { owner: "policy" });
    const ongoing = { state: "ongoing", trouble: "denied", owner: "policy" };
    const well = { health: "healthy", requestsPerSecond: 10 } as const;
    expect(verdict({ ...well, troubles: [denied] }, { spell })).toMatchObject(ongoing);
    const failed = { ...UNKNOWN, endedAt: spell.endedAt };
    const both = [wrong("failed", 0.3, UNHEALTHY), denied];
    const facts = { spell, beginnings: { ...NEVER, failed } };
    expect(verdict({ ...FAILING, troubles: both }, facts)).toMatchObject(ongoing);
  });
});

test("trouble that ended with the traffic still calls for a next step", () => {
  const spell: EdgeSpell = {
    trouble: "failed",
    startedAt: "2026-11-21T11:49:00Z",
    endedAt: "2026-11-21T12:10:00Z",
    isRecovered: false,
    peakRatio: 1,
    cause: UNHEALTHY.because,
    owner: { owner: "mesh", ratio: 1, perSecond: 9 },
  };
  const idle = { health: "idle", reason: "No requests in the window" } as const;
  expect(verdict(idle, { spell, lastTrafficAt: spell.endedAt })).toMatchObject({
    state: "ongoing",
    trouble: "failed",
    owner: "mesh",
    sentence: expect.stringMatching(
      /^Failed from 11:49 until traffic stopped at 12:10 UTC, .* ago: up to 100 %, because they reach no healthy endpoint \(UH\); the mesh owns it\.$/,
    ),
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
    troubles: [
      wrong("failed", 0.9, {
        owner: "mesh",
        flag: "UC",
        because: "because the connection to the callee breaks (UC)",
      }),
    ],
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
    troubles: [
      wrong("denied", 0.5, {
        owner: "unknown",
        because: "with 403 and no flag",
        open: "app or policy, needs logs",
      }),
    ],
  };

  test("is said to need logs, with low confidence", () => {
    expect(verdict(denied)).toMatchObject({
      trouble: "denied",
      owner: "unknown",
      sureness: { confidence: "low" },
      sentence: "50 % of 10 req/s are denied with 403 and no flag; app or policy: logs can tell.",
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
        "50 % of 10 req/s are denied with 403 and no flag; a policy owns it, as logs say: AuthorizationPolicy money/deny-web rule 0 (9 of 9 such requests say so).",
    });
  });
});

test("a handful that are denied or given up are no trouble", () => {
  const reason = "20 % of 0.017 req/s are denied with 403; too few to judge: 1 of 5";
  const few = wrong("denied", 0.2, { owner: "policy" }, { count: { wrong: 1, of: 5 } });
  expect(verdict({ health: "healthy", reason, troubles: [few] })).toMatchObject({
    state: "calm",
    sentence: `${reason}.`,
    sureness: null,
  });
});

describe("how sure a verdict is", () => {
  test.each([
    ["high", {}],
    ["medium", { reported: { source: 10, destination: null } }],
    [
      "medium",
      {
        troubles: [
          wrong("failed", 0.9, [
            { ...ANSWERED, requestsPerSecond: 5 },
            { ...UNHEALTHY, requestsPerSecond: 4 },
          ]),
        ],
      },
    ],
    ["low", { troubles: [wrong("failed", 0.5, UNHEALTHY, { count: { wrong: 1, of: 2 } })] }],
    ["low", { health: "unknown" }],
  ] satisfies [string, Partial<Edge>][])("is %s with %j", (confidence, changes) => {
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
