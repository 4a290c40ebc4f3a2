import { describe, expect, test } from "vitest";
import { equals, joined, noneOf, oneOf, selector, tagged } from "./promql-text";

describe("a value in a selector", () => {
  test.each([
    ['a"} or vector(1)', 'm{l="a\\"} or vector(1)"}'],
    ["a\\", 'm{l="a\\\\"}'],
    ["a\nb", 'm{l="a\\nb"}'],
    ["", 'm{l=""}'],
    ["{}[]()", 'm{l="{}[]()"}'],
    ["naïve 名", 'm{l="naïve 名"}'],
  ])("never breaks out: %j", (value, expected) => {
    expect(selector("m", [equals("l", value)])).toBe(expected);
  });

  test("is no pattern among several", () => {
    const several = selector("m", [oneOf("l", ["a.b", "c|d", "e*", '"'])]);
    expect(several).toBe('m{l=~"\\"|a\\\\.b|c\\\\|d|e\\\\*"}');
  });
});

describe("one of several values", () => {
  test("is equality where there is one", () => {
    expect(oneOf("l", ["a.b"])).toEqual({ label: "l", operator: "=", value: "a.b" });
    expect(oneOf("l", ["a", "a"])).toEqual({ label: "l", operator: "=", value: "a" });
  });

  test("is the same text in whatever order the values come", () => {
    expect(oneOf("l", ["b", "a"])).toEqual(oneOf("l", ["a", "b", "a"]));
  });

  test("may be empty", () => {
    expect(oneOf("l", ["unknown", ""])).toEqual({ label: "l", operator: "=~", value: "|unknown" });
  });

  test("out of none is the empty value alone", () => {
    expect(oneOf("l", [])).toEqual({ label: "l", operator: "=~", value: "" });
  });
});

test("none of several values is the opposite of one of them", () => {
  expect(noneOf("l", ["a"])).toEqual({ label: "l", operator: "!=", value: "a" });
  expect(noneOf("l", ["b", "a."])).toEqual({ label: "l", operator: "!~", value: "a\\.|b" });
});

test("parts are told apart by a label", () => {
  expect(tagged("up", "x")).toBe('label_replace(up, "flaghoist_part", "x", "", "")');
  expect(joined(["a", "b"])).toBe("a\n  or b");
});
