import { expect, test } from "vitest";
import type { Beginning } from "@/lib/mesh/series";
import { marksOf } from "./chart-marks";

const NEVER: Beginning = {
  startedAt: null,
  wasAlways: false,
  endedAt: null,
  worse: null,
  easedAt: null,
};
const startedAt = "2026-11-21T14:05:00Z";
const endedAt = "2026-11-21T14:20:30Z";

function marks(failed: Partial<Beginning>, trouble: Parameters<typeof marksOf>[1] = "failed") {
  const of = { denied: NEVER, givenUp: NEVER, plaintext: NEVER };
  return marksOf({ beginnings: { ...of, failed: { ...NEVER, ...failed } } }, trouble);
}

test("a beginning and an end are marked where they are known, and nowhere else", () => {
  const began = { atMs: Date.parse(startedAt), kind: "beginning", label: "began 14:05" };
  const ended = { atMs: Date.parse(endedAt), kind: "end", label: "ended 14:20:30" };
  expect(marks({ startedAt })).toEqual([began]);
  expect(marks({ startedAt, endedAt })).toEqual([began, ended]);
  expect(marks({ wasAlways: true, endedAt })).toEqual([ended]);
});

test("what is not told is not marked", () => {
  expect(marks({ startedAt, endedAt }, "denied")).toEqual([]);
  expect(marks({ startedAt, endedAt }, null)).toEqual([]);
});
