import { expect, test } from "vitest";
import { progressWords } from "./progress-words";

test("progress tells lines, their speed and the share of the bytes", () => {
  const progress = { bytes: 34e6, bytesInAll: 1e8, lines: 120_000, records: 119_000, seconds: 0.5 };
  expect(progressWords(progress)).toEqual({
    share: 0.34,
    text: "120,000 lines, 240,000 lines/s, 34 % of 100 MB",
  });
});

test("progress is unknown until something was read", () => {
  expect(progressWords(null)).toEqual({ share: null, text: "Beginning …" });
});
