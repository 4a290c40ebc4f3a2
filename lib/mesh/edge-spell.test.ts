import { describe, expect, test } from "vitest";
import { courseFromMoments } from "./course";
import { trouble } from "./edge.fixture";
import { edgeSpell, spellText } from "./edge-spell";
import { requestMoment } from "./moment";
import type { Beginning, RequestsSeries } from "./series";
import { tellingPoint } from "./telling-point";

const START = "2026-11-21T12:00:00.000Z";
const NOW_MS = Date.parse("2026-11-21T12:30:00Z");
const NEVER: Beginning = {
  startedAt: null,
  wasAlways: false,
  endedAt: null,
  worse: null,
  easedAt: null,
};
const OVER: Beginning = {
  startedAt: "2026-11-21T12:02:00.000Z",
  wasAlways: false,
  endedAt: "2026-11-21T12:05:00.000Z",
  worse: null,
  easedAt: null,
};
const BEGINNINGS = { failed: OVER, denied: NEVER, givenUp: NEVER, plaintext: NEVER };

/** Ten minutes, of which the third to the sixth fail. */
const moments = Array.from({ length: 10 }, (_, minute) => {
  const failed = minute > 2 && minute < 6 ? minute : 0;
  return {
    ...requestMoment([]),
    perSecond: 10,
    outcomes: { succeeded: 10 - failed, failed, denied: 0, givenUp: 0 },
    errorRatio: failed / 10,
  };
});

const UNHEALTHY = {
  owner: "mesh",
  flag: "UH",
  because: "because they reach no healthy endpoint (UH)",
} as const;
const RULES = { windowSeconds: 60, thresholds: { degradedRatio: 0.005, failingRatio: 0.05 } };

function series(change: Partial<RequestsSeries> = {}): RequestsSeries {
  return {
    start: START,
    stepSeconds: 60,
    points: 10,
    windowSeconds: 60,
    course: courseFromMoments(moments),
    before: null,
    beginnings: BEGINNINGS,
    callerVersions: [],
    calleeVersions: [],
    troubles: [trouble("failed", 0.5, UNHEALTHY)],
    answers: [],
    workloads: { caller: null, callee: null },
    edges: [],
    promql: "",
    notices: [],
    ...change,
  };
}

const told = (change: Partial<RequestsSeries> = {}) => {
  const spell = edgeSpell(series(change));
  return spell === null ? null : spellText(spell, NOW_MS);
};

describe("what is over", () => {
  test("is told with its times, its worst, its cause and its owner", () => {
    expect(told()).toBe(
      "Failed from 12:02 to 12:05 UTC, recovered 25 min ago: up to 50 %, because they reach no healthy endpoint (UH); the mesh owned it",
    );
  });

  test("and was there when the range began has an end alone", () => {
    const failed = { ...OVER, startedAt: null, wasAlways: true };
    expect(told({ beginnings: { ...BEGINNINGS, failed } })).toMatch(/^Failed until 12:05 UTC/);
  });

  test("is nothing where nothing ended", () => {
    expect(told({ beginnings: { ...BEGINNINGS, failed: NEVER } })).toBeNull();
  });

  test("is owned by whoever owns that trouble, whatever else goes wrong", () => {
    const givenUp = trouble("givenUp", 0.9, { owner: "caller", because: "because …" });
    const troubles = [trouble("failed", 0.5, UNHEALTHY), givenUp];
    expect(edgeSpell(series({ troubles }))?.owner?.owner).toBe("mesh");
  });
});

describe("traffic that stops while all fails", () => {
  const stopped = moments.map((moment, minute) =>
    minute > 5 ? { ...moment, perSecond: 0, outcomes: null, errorRatio: null } : moment,
  );
  const failed = { ...OVER, endedAt: null };
  const changes = {
    course: courseFromMoments(stopped),
    beginnings: { ...BEGINNINGS, failed },
  };

  test("is told with when it stopped, and is not called recovered", () => {
    expect(edgeSpell(series(changes))?.isRecovered).toBe(false);
    expect(told(changes)).toBe(
      "Failed from 12:02 until traffic stopped at 12:05 UTC, 25 min ago: up to 50 %, because they reach no healthy endpoint (UH); the mesh owns it",
    );
  });

  test("is nothing where all was well before", () => {
    const well = { ...changes, troubles: [], beginnings: { ...BEGINNINGS, failed: NEVER } };
    expect(edgeSpell(series(well))).toBeNull();
  });
});

describe("what is asked about", () => {
  const grid = { startMs: Date.parse(START), stepSeconds: 60 };
  const pointOf = (one: Parameters<typeof tellingPoint>[0], beginnings = BEGINNINGS) =>
    tellingPoint(one, beginnings, RULES, grid);

  test("is the worst instant of what is over, and the last of what goes on", () => {
    expect(pointOf(moments)).toBe(5);
    expect(pointOf(moments, { ...BEGINNINGS, failed: NEVER })).toBe(9);
  });

  test("is the last where other trouble goes on", () => {
    const denied = { succeeded: 2, failed: 0, denied: 8, givenUp: 0 };
    const also = moments.map((moment, minute) =>
      minute > 7 ? { ...moment, outcomes: denied } : moment,
    );
    expect(pointOf(also)).toBe(9);
  });

  test("is the last with traffic", () => {
    const none = moments.map((moment, minute) =>
      minute > 6 ? { ...moment, perSecond: 0, outcomes: null } : moment,
    );
    expect(pointOf(none, { ...BEGINNINGS, failed: NEVER })).toBe(6);
  });
});
