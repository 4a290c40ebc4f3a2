import { expect, test } from "vitest";
import { nativeMeanQuestion } from "./series-question";

test("the mean of native histograms is asked for by their own functions", () => {
  const promql = nativeMeanQuestion({
    series: [[{ label: "source_workload", operator: "=", value: 'a"b' }]],
    scope: [],
    windowSeconds: 300,
  });
  expect(promql).toContain("histogram_sum(sum by (reporter) (rate(");
  expect(promql).toContain("histogram_count(");
  expect(promql).toContain('source_workload="a\\"b"');
});
