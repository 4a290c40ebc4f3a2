import { expect, test } from "vitest";
import { VALUE_FUNCTIONS } from "./value-functions";

test.each([
  ["clamp", [5, 1, 3], 3],
  ["clamp_max", [5, 3], 3],
  ["clamp_min", [Number.NaN, 3], Number.NaN],
  ["clamp_min", [Number.POSITIVE_INFINITY, Number.NaN], Number.POSITIVE_INFINITY],
  ["clamp_max", [Number.NEGATIVE_INFINITY, Number.NaN], Number.NEGATIVE_INFINITY],
  ["round", [2.5], 3],
  ["round", [-2.5], -2],
  ["round", [7.3, 5], 5],
  ["round", [0.25, 0.1], 0.3],
  ["sgn", [-3], -1],
  ["deg", [Math.PI], 180],
] as const)("%s of %s is %d", (name, [value, ...parameters], expected) => {
  expect(VALUE_FUNCTIONS[name]?.(value, ...parameters)).toBe(expected);
});
