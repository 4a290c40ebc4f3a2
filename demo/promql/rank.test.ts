import { expect, test } from "vitest";
import { bestRows, sortedRows } from "./rank";

const rows = [2, Number.NaN, 3, 1].map((value) => ({ labels: {}, value }));

function values(sorted: readonly { value: number }[]): number[] {
  return sorted.map(({ value }) => value);
}

test("NaN comes last whichever way rows are sorted", () => {
  expect(values(sortedRows(rows, "ascending"))).toEqual([1, 2, 3, Number.NaN]);
  expect(values(sortedRows(rows, "descending"))).toEqual([3, 2, 1, Number.NaN]);
});

test("the best come first, as many as there are", () => {
  expect(values(bestRows(rows, 2.9, "topk"))).toEqual([3, 2]);
  expect(values(bestRows(rows, 1, "bottomk"))).toEqual([1]);
  expect(values(bestRows(rows, 9, "topk"))).toHaveLength(4);
});
