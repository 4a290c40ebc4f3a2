import { expect, test } from "vitest";
import { ratio, rounded, roundedOrNull } from "./round";

test("numbers keep nine significant digits", () => {
  expect(rounded(1 / 3)).toBe(0.333333333);
  expect(rounded(1_234_567_890.4)).toBe(1_234_567_890);
  expect(rounded(0)).toBe(0);
});

test("absent, NaN and infinite stay absent", () => {
  expect(roundedOrNull(null)).toBeNull();
  expect(roundedOrNull(Number.NaN)).toBeNull();
  expect(roundedOrNull(Number.POSITIVE_INFINITY)).toBeNull();
  expect(roundedOrNull(0)).toBe(0);
});

test("a share of nothing, or of something unknown, is no number", () => {
  expect(ratio(0, 0)).toBeNull();
  expect(ratio(null, 1)).toBeNull();
  expect(ratio(1, null)).toBeNull();
});

test("a share is never above one", () => {
  expect(ratio(1.0000001, 1)).toBe(1);
  expect(ratio(1, 4)).toBe(0.25);
});
