import { expect, test } from "vitest";
import { anchoredRegex } from "./regex";

test.each([
  ["a|b", "a", true],
  ["a|b", "ab", false],
  ["5..", "503", true],
  ["5..", "5030", false],
  ["(?i)get", "GET", true],
  ["[[:alpha:]]+", "abc", true],
  ["[[:alpha:]]+", "ab1", false],
  ["(?P<word>a+)", "aa", true],
  ["a\\.b", "axb", false],
  ["", "", true],
])("%s against %s is %s", (pattern, text, matches) => {
  expect(anchoredRegex(pattern).test(text)).toBe(matches);
});

test.each(["(", "a(?=b)", "(a)\\1", "*", "a++", "(?<a>b)", "\\y", "\\é"])(
  "%s is refused as RE2 does",
  (pattern) => {
    expect(() => anchoredRegex(pattern)).toThrow("error parsing regexp");
  },
);

test.each(["\\pL+", "(?i:get)", "a(?i)b", "(?m)a", "\\Qa\\E"])(
  "%s is a form that only RE2 knows, and named",
  (pattern) => {
    expect(() => anchoredRegex(pattern)).toThrow("this mesh in a box does not know the regexp");
  },
);
