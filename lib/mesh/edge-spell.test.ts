import { describe, expect, test } from "vitest";
import type { AnswerRate } from "./answer-rates";
import { courseFromMoments } from "./course";
import { edgeSpell, spellText } from "./edge-spell";
import { requestMoment } from "./moment";
import { noOwners } from "./owner";
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
    owners: { ...noOwners(), mesh: failed },
  };
});

function answer(change: Partial<AnswerRate>): AnswerRate {
  return {
    side: "caller",
    responseCode: 503,
    grpcStatus: null,
    flags: ["UH"],
    outcome: "failed",
    owner: "mesh",
    perSecond: 5,
    ...change,
  };
}

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
    answers: [answer({})],
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

  test("is told in the callee's words where the caller's proxy only passed it on", () => {
    const answers = [answer({ flags: ["URX"] }), answer({ flags: ["UF"], side: "callee" })];
    expect(told({ answers })).toContain("(UF at the callee)");
  });

  test("is nothing where nothing ended", () => {
    expect(told({ beginnings: { ...BEGINNINGS, failed: NEVER } })).toBeNull();
  });

  test("is asked about at its worst, and what goes on at the end", () => {
    const grid = { startMs: Date.parse(START), stepSeconds: 60 };
    expect(tellingPoint(moments, BEGINNINGS, grid)).toBe(5);
    expect(tellingPoint(moments, { ...BEGINNINGS, failed: NEVER }, grid)).toBe(9);
  });
});
