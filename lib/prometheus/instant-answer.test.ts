import { describe, expect, test } from "vitest";
import { toInstantAnswer } from "./instant-answer";

function vectorOf(...result: unknown[]) {
  return { status: "success", data: { resultType: "vector", result } };
}

function valuesOf(text: string) {
  return toInstantAnswer(vectorOf({ metric: {}, value: [1, text] }))?.rows[0]?.value;
}

test("samples become rows with all their labels", () => {
  const metric = { __name__: "up", job: "a" };
  expect(toInstantAnswer(vectorOf({ metric, value: [1, "0.25"] }))).toEqual({
    rows: [{ labels: metric, value: 0.25, histogram: null }],
    warnings: [],
    infos: [],
  });
});

test.each([
  ["0", 0],
  ["-1.5e-7", -1.5e-7],
  ["NaN", null],
  ["+Inf", null],
  ["-Inf", null],
  ["Inf", null],
])("the value %s reads as %s", (text, value) => {
  expect(valuesOf(text)).toBe(value);
});

test("an empty answer has no rows", () => {
  expect(toInstantAnswer(vectorOf())?.rows).toEqual([]);
});

test("a scalar is one row without labels", () => {
  const answer = { status: "success", data: { resultType: "scalar", result: [1, "7"] } };
  expect(toInstantAnswer(answer)?.rows).toEqual([{ labels: {}, value: 7, histogram: null }]);
});

test("a native histogram is kept with its buckets", () => {
  const histogram = {
    count: "3",
    sum: "1.5",
    buckets: [
      [0, "0.5", "1", "2"],
      [3, "-0.001", "0.001", "1"],
      [1, "1", "+Inf", "0"],
    ],
  };
  expect(toInstantAnswer(vectorOf({ metric: {}, histogram: [1, histogram] }))?.rows).toEqual([
    {
      labels: {},
      value: null,
      histogram: {
        count: 3,
        sum: 1.5,
        buckets: [
          { lower: 0.5, upper: 1, count: 2, rule: "open left" },
          { lower: -0.001, upper: 0.001, count: 1, rule: "closed both" },
          { lower: 1, upper: Number.POSITIVE_INFINITY, count: 0, rule: "open right" },
        ],
      },
    },
  ]);
});

test("a native histogram without observations has no buckets", () => {
  const row = { metric: {}, histogram: [1, { count: "0", sum: "NaN" }] };
  expect(toInstantAnswer(vectorOf(row))?.rows[0]?.histogram).toEqual({
    count: 0,
    sum: null,
    buckets: [],
  });
});

test("an answer that calls itself partial carries a warning", () => {
  const wire = { status: "success", isPartial: true, data: { resultType: "vector", result: [] } };
  expect(toInstantAnswer(wire)?.warnings).toEqual([
    "Part of the storage did not answer, so numbers may read low.",
  ]);
});

describe("what no Prometheus answers is refused whole", () => {
  test.each([
    [null],
    ["text"],
    [[]],
    [{}],
    [{ status: "error" }],
    [{ status: "success" }],
    [{ status: "success", data: { resultType: "vector", result: null } }],
    [{ status: "success", data: { resultType: "matrix", result: [] } }],
    [{ status: "success", data: { resultType: "string", result: [1, "a"] } }],
    [vectorOf(null)],
    [vectorOf({ metric: {} })],
    [vectorOf({ metric: { a: 1 }, value: [1, "1"] })],
    [vectorOf({ metric: {}, value: [1, 1] })],
    [vectorOf({ metric: {}, value: [] })],
    [vectorOf({ metric: {}, histogram: [1] })],
    [
      vectorOf({
        metric: {},
        histogram: [1, { count: "1", sum: "1", buckets: [[9, "0", "1", "1"]] }],
      }),
    ],
    [vectorOf({ metric: {}, histogram: [1, { count: "1", sum: "1", buckets: [["0"]] }] })],
  ])("%j", (wire) => {
    expect(toInstantAnswer(wire)).toBeNull();
  });
});
