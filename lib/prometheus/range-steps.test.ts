import fc from "fast-check";
import { expect, test } from "vitest";
import { lastStepMs, rangeSteps } from "./range-steps";

const NOON_MS = Date.UTC(2026, 10, 21, 12);

test("an hour in sixty points is a point a minute, up to now", () => {
  const steps = rangeSteps(NOON_MS, 3_600, 60);
  expect(steps).toEqual({ startMs: NOON_MS - 59 * 60_000, stepSeconds: 60, points: 60 });
});

test("viewers of the same minute ask for the same steps", () => {
  expect(rangeSteps(NOON_MS + 59_999, 3_600, 60)).toEqual(rangeSteps(NOON_MS, 3_600, 60));
});

test("whatever is asked, points are at most 360 and end within a step of the instant", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 42 }),
      fc.integer({ min: 1, max: 2_592_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      (untilMs, rangeSeconds, mostPoints) => {
        const steps = rangeSteps(untilMs, rangeSeconds, mostPoints);
        expect(steps.points).toBeLessThanOrEqual(Math.min(360, mostPoints));
        expect(steps.points * steps.stepSeconds).toBeGreaterThanOrEqual(rangeSeconds);
        expect(lastStepMs(steps)).toBeLessThanOrEqual(untilMs);
        expect(lastStepMs(steps)).toBeGreaterThan(untilMs - steps.stepSeconds * 1000);
      },
    ),
  );
});
