import { expect, test } from "vitest";
import { courseFromMoments } from "./course";
import { lastTrafficAt } from "./last-traffic";
import { requestMoment } from "./moment";

const TIMES = { start: "2026-11-21T12:00:00.000Z", stepSeconds: 60 };

function course(rates: readonly (number | null)[]) {
  const empty = courseFromMoments(rates.map(() => requestMoment([])));
  return { ...TIMES, course: { ...empty, perSecond: [...rates] } };
}

test("the last instant with traffic is found before gaps and zeros", () => {
  expect(lastTrafficAt(course([1, 2, 0, null]))).toBe("2026-11-21T12:01:00.000Z");
});

test("a course without traffic has none", () => {
  expect(lastTrafficAt(course([0, null]))).toBeNull();
  expect(lastTrafficAt(course([]))).toBeNull();
});
