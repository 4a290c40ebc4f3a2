import { describe, expect, test } from "vitest";
import { parseLogql } from "./parse-logql";

test("a selector and line filters are read", () => {
  const text = '{app="web", pod=~`cart-.*`} |= "a\\"b" != `x\\y` # why\n |~ "5.." !~ "z"';
  expect(parseLogql(text)).toEqual({
    matchers: [
      { label: "app", op: "=", value: "web" },
      { label: "pod", op: "=~", value: "cart-.*" },
    ],
    filters: [
      { operator: "|=", text: 'a"b' },
      { operator: "!=", text: "x\\y" },
      { operator: "|~", text: "5.." },
      { operator: "!~", text: "z" },
    ],
  });
});

describe("what is not known here is refused, with its place", () => {
  test.each([
    ["", "line 1, col 1"],
    ["web", "line 1, col 1"],
    ['{app="web"', "unexpected"],
    ["{app=web}", "col 6"],
    ['{app="web"} | json', 'unexpected "|"'],
    ['{app="web"}\n | logfmt', "line 2, col 2"],
    ['rate({app="web"}[5m])', 'col 5: syntax error: unexpected "("'],
    ['{app="web"} |= ', "the end"],
    ['{app="web"} |= x', 'unexpected "x"'],
    ['{app="web" pod="x"}', 'unexpected "pod"'],
    ['{app="\\q"}', "col 6"],
    ["{}", "absent label"],
    ['{app=~".*"}', "absent label"],
    ['{app!="x"}', "absent label"],
  ])("%j: %s", (text, words) => {
    expect(() => parseLogql(text)).toThrow(words);
  });
});
