import { expect, test } from "vitest";
import { isNameLike } from "./name-globs";

test.each([
  [["*gateway*"], "istio-ingressgateway", true],
  [["*gateway*"], "gateway", true],
  [["*-istio"], "shop-istio", true],
  [["*-istio"], "istio-shop", false],
  [["edge"], "edge", true],
  [["edge"], "edges", false],
  [["a*b*c"], "a-b-c", true],
  [["a*b*c"], "a-c-b", false],
  [["ab*ba"], "aba", false],
  [["*"], "anything", true],
  [["*.x"], "axx", false],
  [[], "gateway", false],
  [["none", "*way"], "gateway", true],
])("%j fits %s: %s", (globs, name, expected) => {
  expect(isNameLike(globs, name)).toBe(expected);
});

test("many stars stay fast", () => {
  expect(isNameLike([`${"*a".repeat(50)}*b`], "a".repeat(5000))).toBe(false);
});
