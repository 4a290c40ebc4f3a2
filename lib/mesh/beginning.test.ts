import { expect, test } from "vitest";
import { beginningsOf } from "./beginning";
import { requestMoment } from "./moment";

const START_MS = Date.UTC(2026, 10, 21, 12);
const STRETCH = { startMs: START_MS, stepSeconds: 60, windowSeconds: 300, notableRatio: 0.005 };
const at = (minute: number) => new Date(START_MS + minute * 60_000).toISOString();

/** Minutes of which some fail, as a rate over five of them shows it; else `usual` of each does. */
function moments(failsAt: (minute: number) => boolean, failing = 1, usual = 0) {
  return Array.from({ length: 60 }, (_, minute) => {
    const share = (back: number) => (failsAt(minute - back) ? failing : usual);
    const errorRatio = [0, 1, 2, 3, 4].reduce((sum, back) => sum + share(back), 0) / 5;
    return { ...requestMoment([]), perSecond: 10, errorRatio, mtlsRatio: 1 - errorRatio };
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
    worse: null,
    easedAt: null,
  });
  expect(denied).toMatchObject({ startedAt: null, wasAlways: false, endedAt: null });
});

test("what began a moment before the charts do is not dated by their first minutes", () => {
  for (const begun of [-4, -3, -2, -1]) {
    const { failed } = beginningsOf(
      moments((minute) => minute >= begun),
      STRETCH,
    );
    expect(failed).toMatchObject({ startedAt: null, wasAlways: true, endedAt: null });
  }
  const { failed } = beginningsOf(
    moments((minute) => minute >= 3),
    STRETCH,
  );
  expect(failed).toMatchObject({ startedAt: at(2), wasAlways: false });
});

test("what stopped a moment ago has eased, and is not over", () => {
  const { failed } = beginningsOf(
    moments((minute) => minute > 10 && minute <= 55),
    STRETCH,
  );
  expect(failed).toMatchObject({ startedAt: at(10), endedAt: null, easedAt: at(55) });
});

test("a spike is over where little fails, and only was worse where that is trouble too", () => {
  const spike = (minute: number) => minute > 20 && minute <= 30;
  const over = beginningsOf(moments(spike, 0.5, 0.001), STRETCH);
  expect(over.failed).toMatchObject({ startedAt: at(20), endedAt: at(30), worse: null });
  const { failed, plaintext } = beginningsOf(moments(spike, 0.5, 0.06), STRETCH);
  for (const lasting of [failed, plaintext]) {
    expect(lasting).toMatchObject({ startedAt: null, wasAlways: true, endedAt: null });
    expect(lasting.worse?.until).toBe(at(30));
    expect(lasting.worse?.ratio).toBeCloseTo(0.5);
  }
});
