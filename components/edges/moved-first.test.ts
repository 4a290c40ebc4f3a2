import { expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import type { OnsetsAnswer } from "@/lib/mesh/onsets-answer";
import { movedFirst, onsetText } from "./moved-first";

const late = edgeBetween("e/a/x", "e/a/late");
const early = edgeBetween("e/a/x", "e/a/early");
const untold = edgeBetween("e/a/x", "e/a/untold");
const answer: OnsetsAnswer = {
  at: "2026-11-21T15:00:00.000Z",
  rangeSeconds: 3_600,
  stepSeconds: 60,
  onsets: [
    { edge: early.id, startedAt: "2026-11-21T14:20:00.000Z", wasAlways: false, points: [] },
    { edge: late.id, startedAt: null, wasAlways: true, points: [] },
  ],
  notices: [],
};
const wrong = [untold, late, early].map((edge) => ({ edge, notes: [], isBehind: edge === late }));

test("edges stand in the order in which they began to fail, untold ones last", () => {
  expect(movedFirst(wrong, answer).map(({ edge }) => edge)).toEqual([early, late, untold]);
  expect(movedFirst(wrong, answer).every(({ isBehind }) => !isBehind)).toBe(true);
});

test("an onset is told by the clock, or by when the course begins", () => {
  const texts = answer.onsets.map((onset) => onsetText(onset, answer));
  expect(texts).toEqual(["since 14:20 UTC", "since before 14:00 UTC"]);
});

test("an onset that nobody can tell has no text", () => {
  const onset = { edge: late.id, startedAt: null, wasAlways: false, points: [] };
  expect(onsetText(onset, answer)).toBeNull();
});
