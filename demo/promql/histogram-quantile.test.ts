import { expect, test } from "vitest";
import { bucketQuantile, histogramQuantiles } from "./histogram-quantile";

const infinite = Number.POSITIVE_INFINITY;

function buckets(...pairs: readonly (readonly [upperBound: number, count: number])[]) {
  return pairs.map(([upperBound, count]) => ({ upperBound, count }));
}

const even = buckets([10, 10], [20, 20], [infinite, 20]);

test.each([
  ["in the first bucket", 0.25, even, 5],
  ["between two bounds", 0.75, even, 15],
  ["beyond the last bound", 0.9, buckets([10, 5], [infinite, 10]), 10],
  ["of counts that fall", 0.5, buckets([10, 8], [20, 6], [infinite, 8]), 5],
  ["of bounds that come twice", 0.5, buckets([10, 2], [10, 2], [infinite, 4]), 5],
  ["under a bound below zero", 0.1, buckets([-5, 4], [0, 8], [infinite, 8]), -5],
  ["of no observations", 0.5, buckets([10, 0], [infinite, 0]), Number.NaN],
  ["without +Inf", 0.5, buckets([10, 1], [20, 2]), Number.NaN],
  ["of +Inf alone", 0.5, buckets([infinite, 2]), Number.NaN],
  ["below 0", -0.1, even, Number.NEGATIVE_INFINITY],
  ["above 1", 1.1, even, infinite],
])("a quantile %s", (_, q, given, expected) => {
  expect(bucketQuantile(q, given)).toBe(expected);
});

test("rows become one row a histogram, without name and le; rows without bounds are passed over", () => {
  const rows = [
    { labels: { __name__: "b", pod: "a", le: "10" }, value: 4 },
    { labels: { __name__: "b", pod: "a", le: "+Inf" }, value: 4 },
    { labels: { __name__: "b", pod: "a", le: "wide" }, value: 9 },
    { labels: { __name__: "b", pod: "b" }, value: 9 },
  ];
  expect(histogramQuantiles(0.5, rows)).toEqual([{ labels: { pod: "a" }, value: 5 }]);
});
