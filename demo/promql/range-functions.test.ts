import { expect, test } from "vitest";
import { RANGE_FUNCTIONS } from "./range-functions";

const NaNs = [Number.NaN, Number.NaN];

/** Samples every ten seconds, the last at the end of the window. */
function call(name: string, values: readonly number[], parameter = Number.NaN): number | null {
  const endMs = 1_000_000;
  const startMs = endMs - (values.length - 1) * 10_000;
  const window = {
    startMs,
    endMs,
    atMs: endMs,
    timesMs: new Float64Array(values.map((_, index) => startMs + index * 10_000)),
    values: new Float64Array(values),
  };
  return RANGE_FUNCTIONS[name]?.(window, parameter) ?? null;
}

test.each([
  ["avg_over_time", [1, 2, 6], 3],
  ["changes", [1, 1, 2, ...NaNs, 2], 3],
  ["count_over_time", [1, Number.NaN], 2],
  ["delta", [5, 1], -4],
  ["deriv", [1, 3, 5], 0.2],
  ["deriv", [1], null],
  ["deriv", [7, 7], 0],
  ["idelta", [1, 5, 3], -2],
  ["increase", [1, 5, 8], 7],
  ["irate", [1, 5, 8], 0.3],
  ["irate", [1, 5, 3], 0.3],
  ["irate", [1], null],
  ["last_over_time", [1, 5], 5],
  ["max_over_time", [Number.NaN, 1, 5, 3], 5],
  ["min_over_time", [4, Number.NaN, 3], 3],
  ["present_over_time", [0], 1],
  ["rate", [0, 10, 20], 1],
  ["resets", [3, 1, 2, 0], 2],
  ["stddev_over_time", [1, 3], 1],
  ["stdvar_over_time", [1, 5], 4],
  ["sum_over_time", [1, 2, 3], 6],
])("%s of %s is %d", (name, values, expected) => {
  const value = call(name, values);
  if (expected === null || value === null) expect(value).toBe(expected);
  else expect(value).toBeCloseTo(expected, 12);
});

test("NaN is the greatest only where there is nothing else", () => {
  expect(call("max_over_time", NaNs)).toBe(Number.NaN);
});

test("a line is followed beyond the last sample", () => {
  expect(call("predict_linear", [1, 2, 3], 60)).toBeCloseTo(9, 12);
});

test("a quantile is taken over time", () => {
  expect(call("quantile_over_time", [1, 2, 3], 0.5)).toBe(2);
});
