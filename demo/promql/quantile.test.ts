import { expect, test } from "vitest";
import { quantileOf } from "./quantile";

test.each([
  [0.5, [3, 1, 2], 2],
  [0.25, [1, 2], 1.25],
  [0, [3, 1], 1],
  [1, [3, 1], 3],
  [-1, [1], Number.NEGATIVE_INFINITY],
  [2, [1], Number.POSITIVE_INFINITY],
  [Number.NaN, [1], Number.NaN],
  [0.5, [], Number.NaN],
  [1, [Number.NaN, 5], 5],
])("the %d quantile of %s is %d", (q, values, expected) => {
  expect(quantileOf(q, values)).toBe(expected);
});
