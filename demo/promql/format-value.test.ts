import { expect, test } from "vitest";
import { formatValue } from "./format-value";

test.each([
  [1, "1"],
  [0.1, "0.1"],
  [-0, "-0"],
  [1e-7, "0.0000001"],
  [-1.25e-9, "-0.00000000125"],
  [1e21, "1000000000000000000000"],
  [1.5e22, "15000000000000000000000"],
  [Number.NaN, "NaN"],
  [Number.POSITIVE_INFINITY, "+Inf"],
  [Number.NEGATIVE_INFINITY, "-Inf"],
])("%d is written %s", (value, text) => {
  expect(formatValue(value)).toBe(text);
});
