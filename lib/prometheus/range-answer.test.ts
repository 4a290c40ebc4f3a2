import { expect, test } from "vitest";
import { toRangeAnswer } from "./range-answer";

const STEPS = { startMs: 1_000_000, stepSeconds: 60, points: 4 };

function matrix(...result: unknown[]) {
  return { status: "success", data: { resultType: "matrix", result } };
}

test("each value stands at its step, and what is missing is null", () => {
  const wire = matrix({
    metric: { a: "b" },
    values: [
      [1_000, "1.5"],
      [1_120, "0"],
    ],
  });
  expect(toRangeAnswer(wire, STEPS)).toEqual({
    rows: [{ labels: { a: "b" }, values: [1.5, null, 0, null] }],
    warnings: [],
    infos: [],
  });
});

test.each(["NaN", "+Inf", "-Inf", "x", ""])("%j is no number", (text) => {
  const answer = toRangeAnswer(matrix({ metric: {}, values: [[1_000, text]] }), STEPS);
  expect(answer?.rows[0]?.values).toEqual([null, null, null, null]);
});

test("what lies outside of the steps is left out", () => {
  const wire = matrix({
    metric: {},
    values: [
      [940, "1"],
      [1_240, "1"],
    ],
  });
  expect(toRangeAnswer(wire, STEPS)?.rows[0]?.values).toEqual([null, null, null, null]);
});

test("a series of native histograms alone has no values", () => {
  const wire = matrix({ metric: {}, histograms: [[1_000, { count: "1" }]] });
  expect(toRangeAnswer(wire, STEPS)?.rows).toHaveLength(1);
});

test("warnings, infos and a partial answer are kept", () => {
  const wire = { ...matrix(), warnings: ["w"], infos: ["i"], isPartial: true };
  expect(toRangeAnswer(wire, STEPS)).toMatchObject({
    warnings: [expect.stringContaining("did not answer"), "w"],
    infos: ["i"],
  });
});

test.each([
  null,
  { status: "error" },
  { status: "success", data: { resultType: "vector", result: [] } },
  { status: "success", data: { resultType: "matrix", result: {} } },
  matrix({ values: [] }),
  matrix({ metric: { a: 1 } }),
  matrix({ metric: {}, values: "x" }),
  matrix({ metric: {}, values: [["1", "2"]] }),
])("%j is no answer to a range question", (wire) => {
  expect(toRangeAnswer(wire, STEPS)).toBeNull();
});
