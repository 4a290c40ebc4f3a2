import { expect, test } from "vitest";
import { type EdgeOnset, inOrderOfOnset } from "./onsets-answer";

function onset(edge: string, changes: Partial<EdgeOnset> = {}): EdgeOnset {
  return { edge, startedAt: null, wasAlways: false, points: [], ...changes };
}

test("what moved first comes first, then what always was so, then what cannot be told", () => {
  const onsets = [
    onset("untold"),
    onset("late", { startedAt: "2026-11-21T12:40:00.000Z" }),
    onset("always", { wasAlways: true }),
    onset("early", { startedAt: "2026-11-21T12:05:00.000Z" }),
    onset("worse and as early", { startedAt: "2026-11-21T12:40:00.000Z" }),
  ];
  expect(inOrderOfOnset(onsets).map(({ edge }) => edge)).toEqual([
    "early",
    "late",
    "worse and as early",
    "always",
    "untold",
  ]);
});
