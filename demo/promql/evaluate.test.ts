import { expect, test } from "vitest";
import { evaluateInstant, evaluateRange } from "./evaluate";
import { labelsTest } from "./matcher";
import type { Series, SeriesSource } from "./series";

const every15s = Array.from({ length: 21 }, (_, index) => 1_000_000 + index * 15_000);
const lastMs = 1_300_000;

function counter(labels: Record<string, string>, perSecond: number): Series {
  const values = every15s.map((timeMs) => ((timeMs - 1_000_000) / 1000) * perSecond);
  return { labels: { __name__: "requests_total", ...labels }, timesMs: every15s, values };
}

const series: Series[] = [
  counter({ code: "200", pod: "a" }, 2),
  counter({ code: "200", pod: "b" }, 3),
  counter({ code: "503", pod: "a" }, 0.5),
  { labels: { __name__: "up", pod: "a" }, timesMs: [1_280_000], values: [1] },
  { labels: { __name__: "up", pod: "b" }, timesMs: [1_280_000, 1_290_000], values: [1, null] },
];

const source: SeriesSource = {
  select(matchers) {
    const fits = labelsTest(matchers);
    return series.filter(({ labels }) => fits(labels));
  },
};

function rowsAt(promql: string): [Record<string, string>, number][] {
  const answer = evaluateInstant(source, promql, lastMs);
  if (answer.resultType !== "vector") throw new Error(`${answer.resultType} is no vector`);
  return answer.rows.map(({ labels, value }) => [labels, Math.round(value * 1e9) / 1e9]);
}

test("a sum by label over a rate adds up the pods", () => {
  expect(rowsAt("sum by (code) (rate(requests_total[5m]))")).toEqual([
    [{ code: "200" }, 5],
    [{ code: "503" }, 0.5],
  ]);
});

test("a ratio of two rates matches one to one on the labels left", () => {
  const failed = `sum by (pod) (rate(requests_total{code="503"}[2m]))`;
  expect(rowsAt(`${failed} / sum by (pod) (rate(requests_total[2m]))`)).toEqual([
    [{ pod: "a" }, 0.2],
  ]);
});

test("a series marked as ended is not there, its range still is", () => {
  expect(rowsAt("up")).toEqual([[{ __name__: "up", pod: "a" }, 1]]);
  expect(rowsAt("sum(count_over_time(up[1m]))")).toEqual([[{}, 2]]);
});

test("a timestamp is that of the sample, not of the question", () => {
  expect(rowsAt("timestamp(up)")).toEqual([[{ pod: "a" }, 1280]]);
});

test("an absent series is named by its equal matchers", () => {
  expect(rowsAt('absent(down{pod="a", zone=~"b"})')).toEqual([[{ pod: "a" }, 1]]);
});

test("scalars, strings and ranges answer in their own type", () => {
  expect(evaluateInstant(source, "1 + 2 * 3", lastMs)).toEqual({ resultType: "scalar", value: 7 });
  expect(evaluateInstant(source, '"a"', lastMs)).toEqual({ resultType: "string", value: "a" });
  expect(evaluateInstant(source, 'up{pod="a"}[1m]', lastMs)).toEqual({
    resultType: "matrix",
    rows: [{ labels: { __name__: "up", pod: "a" }, timesMs: [1_280_000], values: [1] }],
  });
});

test("a range question has a value at each step", () => {
  const rows = evaluateRange(source, "max_over_time(up[1m:10s]) * 2", 1_280_000, 1_300_000, 10_000);
  expect(rows).toEqual([
    { labels: { pod: "a" }, timesMs: [1_280_000, 1_290_000, 1_300_000], values: [2, 2, 2] },
    { labels: { pod: "b" }, timesMs: [1_280_000, 1_290_000, 1_300_000], values: [2, 2, 2] },
  ]);
});

test("a scalar in a range question is one row without labels", () => {
  expect(evaluateRange(source, "time()", 1000, 3000, 1000)).toEqual([
    { labels: {}, timesMs: [1000, 2000, 3000], values: [1, 2, 3] },
  ]);
});

test("series that lose their names to one label set are refused, also when they never meet", () => {
  const early = { labels: { __name__: "early" }, timesMs: [1000, 2000], values: [1, null] };
  const late = { labels: { __name__: "late" }, timesMs: [3000], values: [1] };
  const apart = { select: () => [early, late] };
  for (const promql of ['-{__name__=~"early|late"}', 'changes({__name__=~"early|late"}[1ms])']) {
    expect(() => evaluateInstant(apart, promql, 1000)).not.toThrow();
    expect(() => evaluateRange(apart, promql, 1000, 3000, 1000)).toThrow("the same labelset");
  }
});

test("what makes no sense for a range question is refused", () => {
  expect(() => evaluateRange(source, "up[5m]", 0, 1, 1)).toThrow(
    'invalid expression type "range vector" for range query, must be Scalar or instant Vector',
  );
});

test("a subquery of more steps than fit into memory is refused", () => {
  expect(() => evaluateInstant(source, "sum_over_time(vector(1)[1y:1ms])", lastMs)).toThrow(
    "query processing would load too many samples into memory",
  );
});
