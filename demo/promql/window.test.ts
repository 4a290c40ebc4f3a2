import { expect, test } from "vitest";
import { eachWindow } from "./window";

const timesMs = new Float64Array([10, 20, 30, 40]);
const series = { labels: {}, timesMs, values: new Float64Array([1, 2, 3, 4]), markersMs: [] };

function valuesIn(startMs: number, endMs: number): number[] {
  const values: number[] = [];
  eachWindow([series], [startMs, endMs], endMs, (window) => values.push(...window.values));
  return values;
}

test.each([
  [20, 30, [2, 3]],
  [21, 39, [3]],
  [0, 100, [1, 2, 3, 4]],
  [41, 100, []],
  [31, 39, []],
])("the window from %d to %d has both its ends: %s", (startMs, endMs, values) => {
  expect(valuesIn(startMs, endMs)).toEqual(values);
});
