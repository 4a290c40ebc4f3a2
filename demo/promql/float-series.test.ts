import { expect, test } from "vitest";
import { toFloatSeries } from "./float-series";

test("staleness markers are set apart from samples", () => {
  const series = { labels: { a: "1" }, timesMs: [1, 2, 3], values: [10, null, 30] };
  expect(toFloatSeries([series])).toEqual([
    {
      labels: { a: "1" },
      timesMs: new Float64Array([1, 3]),
      values: new Float64Array([10, 30]),
      markersMs: [2],
    },
  ]);
});

test("series that share their times still do", () => {
  const timesMs = [1, 2];
  const [first, second] = toFloatSeries([
    { labels: { a: "1" }, timesMs, values: [1, 2] },
    { labels: { a: "2" }, timesMs, values: [3, 4] },
  ]);
  expect(first?.timesMs).toBe(second?.timesMs);
});
