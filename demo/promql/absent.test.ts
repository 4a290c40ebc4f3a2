import { expect, test } from "vitest";
import { absentLabels, absentRow } from "./absent";
import { parsePromql } from "./parse";

test.each([
  ['a{b="c", d!="e"}', { b: "c" }],
  ['a{b="c", b="d"}', {}],
  ['a{b="c"}[5m]', { b: "c" }],
  ['sum(a{b="c"})', {}],
])("what is not there of %s is named %o", (promql, labels) => {
  expect(absentLabels(parsePromql(promql))).toEqual(labels);
});

test("a row stands for nothing, nothing for a row", () => {
  expect(absentRow([], { a: "b" })).toEqual([{ labels: { a: "b" }, value: 1 }]);
  expect(absentRow([1], {})).toEqual([]);
});
