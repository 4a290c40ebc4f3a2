import { expect, test } from "vitest";
import { courseFromMoments } from "./course";
import { earlierLook, isOlderThanCharts } from "./earlier-look";
import type { Beginning, RequestsSeries } from "./series";

const START = "2026-11-21T00:00:00.000Z";
const UNKNOWN: Beginning = {
  startedAt: null,
  wasAlways: false,
  endedAt: null,
  worse: null,
  easedAt: null,
};

/** Four steps of six hours. */
function look(failed: Partial<Beginning>, perSecond: (number | null)[] = [5, 5, 5, 5]) {
  const course = courseFromMoments([null, null, null, null]);
  const beginnings = { failed: { ...UNKNOWN, ...failed } } as RequestsSeries["beginnings"]; // safe because no other trouble is asked about
  const times = { start: START, stepSeconds: 21_600, points: 4, windowSeconds: 21_600 };
  const series = { ...times, course: { ...course, perSecond }, beginnings } as RequestsSeries; // safe because the rest is not read
  return earlierLook(series, "failed");
}

test("a day dates what began before the charts do", () => {
  const startedAt = "2026-11-21T12:00:00.000Z";
  expect(look({ startedAt })).toEqual({ rangeSeconds: 86_400, startedAt });
});

test("what was so all day began before that", () => {
  expect(look({ wasAlways: true })).toEqual({ rangeSeconds: 86_400, startedAt: null });
});

test("the first that Prometheus keeps of an edge is no beginning of its failures", () => {
  const startedAt = "2026-11-21T12:00:00.000Z";
  expect(look({ startedAt }, [null, null, 5, 5])).toBe(null);
  expect(look({ startedAt }, [null, 5, 5, 5])).toMatchObject({ startedAt });
});

test("what a longer look cannot date stays untold", () => {
  expect(look({})).toBe(null);
  expect(look({ startedAt: START, endedAt: START })).toBe(null);
});

test("only what is there from the first point on is looked for further back", () => {
  expect(isOlderThanCharts({ ...UNKNOWN, wasAlways: true })).toBe(true);
  expect(isOlderThanCharts({ ...UNKNOWN, wasAlways: true, easedAt: START })).toBe(false);
  expect(isOlderThanCharts({ ...UNKNOWN, startedAt: START })).toBe(false);
});
