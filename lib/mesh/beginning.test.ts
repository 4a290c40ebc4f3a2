import { expect, test } from "vitest";
import { beginningsOf } from "./beginning";
import { requestMoment } from "./moment";

const START_MS = Date.UTC(2026, 10, 21, 12);
const STRETCH = { startMs: START_MS, stepSeconds: 60, windowSeconds: 300 };
const at = (minute: number) => new Date(START_MS + minute * 60_000).toISOString();

/** Minutes of which some fail, as a rate over five of them shows it. */
function moments(failsAt: (minute: number) => boolean) {
  return Array.from({ length: 60 }, (_, minute) => {
    const failed = [0, 1, 2, 3, 4].filter((back) => failsAt(minute - back)).length / 5;
    return { ...requestMoment([]), perSecond: 10, errorRatio: failed };
  });
}

test("what is over is told by when it stopped, not by when rates forgot it", () => {
  const { failed, denied } = beginningsOf(
    moments((minute) => minute > 10 && minute <= 40),
    STRETCH,
  );
  expect(failed).toEqual({
    startedAt: at(10),
    wasAlways: false,
    endedAt: at(40),
    easedAt: null,
  });
  expect(denied).toEqual({ startedAt: null, wasAlways: false, endedAt: null, easedAt: null });
});

test("what stopped a moment ago has eased, and is not over", () => {
  const { failed } = beginningsOf(
    moments((minute) => minute > 10 && minute <= 55),
    STRETCH,
  );
  expect(failed).toMatchObject({ startedAt: at(10), endedAt: null, easedAt: at(55) });
});
