import { expect, test } from "vitest";
import { exactSum, varianceOf } from "./sums";

test("small values survive between large ones", () => {
  expect(exactSum([1, 1e100, 1, -1e100])).toBe(2);
});

test("an infinite sum is infinite, not NaN", () => {
  expect(exactSum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY);
});

test("equal values have no variance at all", () => {
  expect(varianceOf([0.1, 0.1, 0.1])).toBe(0);
  expect(varianceOf([1, 2, 3, 4])).toBe(1.25);
});
