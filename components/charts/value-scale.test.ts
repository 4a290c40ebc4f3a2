import { describe, expect, test } from "vitest";
import { mostOf, mostWithNext, valueTicks } from "./value-scale";

describe("the ticks of values", () => {
  test.each([
    [0.9, [0, 0.5, 1]],
    [1, [0, 0.5, 1]],
    [6.8, [0, 2.5, 5, 7.5]],
    [100, [0, 50, 100]],
    [0.0123, [0, 0.005, 0.01, 0.015]],
    [3_000, [0, 1_000, 2_000, 3_000]],
  ])("up to %d are round and begin at zero", (most, ticks) => {
    expect(valueTicks(most)).toEqual(ticks);
  });

  test.each([0, -1, Number.NaN])("of nothing (%d) leave room all the same", (most) => {
    expect(valueTicks(most)).toEqual([0, 1]);
  });
});

describe("the most that a chart has room for", () => {
  const series = [{ values: [1, null, 3] }, { values: [2, 5, null] }];

  test("is the largest value of lines", () => {
    expect(mostOf(series, false)).toBe(5);
  });

  test("is the largest sum where areas are stacked", () => {
    expect(mostOf([...series, { values: [4, null, null] }], true)).toBe(7);
  });

  test("is zero without a value", () => {
    expect(mostOf([{ values: [null, null] }], true)).toBe(0);
  });
});

test("a chart has room for the next threshold, and for no further one", () => {
  expect(mostWithNext(0, [0.005, 0.05])).toBe(0.005);
  expect(mostWithNext(0.01, [0.005, 0.05])).toBe(0.05);
  expect(mostWithNext(0.9, [0.005, 0.05])).toBe(0.9);
});
