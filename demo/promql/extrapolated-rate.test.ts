import { expect, test } from "vitest";
import { extrapolatedChange } from "./extrapolated-rate";

function windowOf(samples: readonly (readonly [seconds: number, value: number])[]) {
  return {
    startMs: 0,
    endMs: 60_000,
    atMs: 60_000,
    timesMs: new Float64Array(samples.map(([seconds]) => seconds * 1000)),
    values: new Float64Array(samples.map(([, value]) => value)),
  };
}

test("one sample tells no change", () => {
  expect(extrapolatedChange(windowOf([[10, 5]]), "counter")).toBeNull();
});

test("a series that fills the window is stretched to both its ends", () => {
  const window = windowOf([
    [5, 100],
    [20, 115],
    [35, 130],
    [50, 145],
  ]);
  expect(extrapolatedChange(window, "counter")).toBeCloseTo(60, 12);
});

test("a series that ends early is stretched by half an interval there", () => {
  const window = windowOf([
    [0, 100],
    [10, 110],
    [20, 120],
  ]);
  expect(extrapolatedChange(window, "counter")).toBeCloseTo(25, 12);
});

test("a counter is not stretched to before it was zero, a gauge is", () => {
  const window = windowOf([
    [10, 2],
    [30, 22],
    [50, 42],
  ]);
  expect(extrapolatedChange(window, "counter")).toBeCloseTo(52, 12);
  expect(extrapolatedChange(window, "gauge")).toBeCloseTo(60, 12);
});

test("a counter that falls was reset, a gauge fell", () => {
  const window = windowOf([
    [0, 100],
    [30, 130],
    [60, 10],
  ]);
  expect(extrapolatedChange(window, "counter")).toBe(40);
  expect(extrapolatedChange(window, "gauge")).toBe(-90);
});
