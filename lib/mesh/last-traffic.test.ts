import { expect, test } from "vitest";
import { busyInstants, courseFromMoments } from "./course";
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

test("connections that stay open are traffic while bytes flow over them", () => {
  const opened = course([3, 0, 0, 0, 0]);
  const sentBytesPerSecond = [0, 5_000, null, 0, 0];
  const receivedBytesPerSecond = [0, 0, null, 700, 0];
  const steady = { ...opened.course, sentBytesPerSecond, receivedBytesPerSecond };
  expect(lastTrafficAt({ ...opened, course: steady })).toBe("2026-11-21T12:03:00.000Z");
  expect(busyInstants(steady)).toEqual([true, true, false, true, false]);
});

test("a course without traffic has none", () => {
  expect(lastTrafficAt(course([0, null]))).toBeNull();
  expect(lastTrafficAt(course([]))).toBeNull();
});
