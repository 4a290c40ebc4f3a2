import { expect, test } from "vitest";
import { readLog } from "./read-log";
import { statusWords } from "./status-words";

const LINE =
  '[2026-11-21T12:00:00.000Z] "- - -" 0 UH - - "-" 0 0 0 - "-" "-" "-" "-" "-" outbound|80||cart.shop.svc.cluster.local - 10.96.0.9:80 10.0.0.5:40000 - -';

test("each phase but a failure, which is an alert, says what it is", () => {
  expect(statusWords({ phase: "idle" }, false)).toBe("");
  expect(statusWords({ phase: "idle" }, true)).toBe("There is no such sample.");
  expect(statusWords({ phase: "reading", names: [], progress: null }, false)).toBe("Reading …");
  expect(statusWords({ phase: "failed", message: "gone" }, false)).toBe("");
});

test.each([
  [LINE, "1 record read, 1 gone wrong."],
  ["prose", "0 records read, none gone wrong."],
])("a log that was read is told by its records: %j", async (text, words) => {
  const { summary } = await readLog([{ name: "a.log", blob: new Blob([text]) }], {
    thresholds: { degradedRatio: 0.005, failingRatio: 0.05 },
    nowMs: () => 0,
    onProgress: () => {},
    isStopped: () => false,
    pause: async () => {},
  });
  expect(statusWords({ phase: "read", summary }, false)).toBe(words);
});
