import { expect, test } from "vitest";
import {
  keyWithout,
  labelsKey,
  labelValue,
  omitLabels,
  pickLabels,
  withLabels,
  withoutName,
} from "./labels";

test("a label that is not there reads empty, also where objects have such a property", () => {
  expect(labelValue({ a: "b" }, "a")).toBe("b");
  expect(labelValue({ a: "b" }, "c")).toBe("");
  expect(labelValue({}, "constructor")).toBe("");
});

test("the order in which labels are written makes no difference to their key", () => {
  expect(labelsKey({ a: "1", b: "2" })).toBe(labelsKey({ b: "2", a: "1" }));
  expect(labelsKey({ a: "1", b: "2" })).not.toBe(labelsKey({ a: "1", b: "3" }));
});

test("a key can leave labels out", () => {
  const left = new Set(["le"]);
  expect(keyWithout({ a: "1", le: "5" }, left)).toBe(keyWithout({ le: "9", a: "1" }, left));
});

test("labels are picked, left out and changed", () => {
  expect(pickLabels({ a: "1", b: "2" }, ["b", "c"])).toEqual({ b: "2" });
  expect(omitLabels({ a: "1", b: "2" }, new Set(["b", "c"]))).toEqual({ a: "1" });
  expect(withLabels({ a: "1", b: "2" }, { a: "", c: "3" })).toEqual({ b: "2", c: "3" });
});

test("a metric loses its name to the same object each time", () => {
  const labels = { __name__: "up", job: "a" };
  expect(withoutName(labels)).toEqual({ job: "a" });
  expect(withoutName(labels)).toBe(withoutName(labels));
});
