import { expect, test } from "vitest";
import { toStreamAnswer, toTexts } from "./stream-answer";

function answer(result: unknown, more: object = {}) {
  return { status: "success", data: { resultType: "streams", result }, ...more };
}

test("lines come with their time and the pod of their stream", () => {
  const wire = answer(
    [{ stream: { pod: "cart-0", namespace: "shop" }, values: [["1795273365140247296", "a line"]] }],
    { warnings: ["a querier is missing"] },
  );
  expect(toStreamAnswer(wire)).toEqual({
    entries: [{ timeMs: 1_795_273_365_140, line: "a line", pod: "cart-0", namespace: "shop" }],
    warnings: ["a querier is missing"],
  });
});

test("structured metadata beside a line is passed over", () => {
  const values = [["1795273365140247296", "a line", { structuredMetadata: { pod: "x" } }]];
  expect(toStreamAnswer(answer([{ stream: {}, values }]))?.entries).toHaveLength(1);
});

test.each([
  null,
  [],
  { status: "success" },
  { status: "error", data: { resultType: "streams", result: [] } },
  { status: "success", data: { resultType: "matrix", result: [] } },
  answer({}),
  answer([{ stream: { pod: 1 }, values: [] }]),
  answer([{ stream: {}, values: [["soon", "a line"]] }]),
  answer([{ stream: {}, values: [["1795273365140247296"]] }]),
  answer([{ stream: {}, values: ["a line"] }]),
])("%j is no answer to a question for lines", (wire) => {
  expect(toStreamAnswer(wire)).toBeNull();
});

test("labels are a list of texts, which Loki leaves out where it is empty", () => {
  expect(toTexts({ status: "success", data: ["pod"] })).toEqual(["pod"]);
  expect(toTexts({ status: "success" })).toEqual([]);
  expect(toTexts({ status: "success", data: "pod" })).toBeNull();
  expect(toTexts({ status: "error" })).toBeNull();
});
