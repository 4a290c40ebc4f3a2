import { expect, test } from "vitest";
import { parseDurationMs, parseNumber, parseString } from "./parse-literal";

test.each([
  ["5m", 300_000],
  ["1h30m", 5_400_000],
  ["250ms", 250],
  ["1w2d", 777_600_000],
  ["1y", 31_536_000_000],
  ["5", null],
  ["", null],
])("the duration %s is %s ms", (text, durationMs) => {
  expect(parseDurationMs(text)).toBe(durationMs);
});

test.each([
  ["1", 1],
  [".5", 0.5],
  ["1e3", 1000],
  ["0x1F", 31],
  ["010", 8],
  ["08", 8],
  ["Inf", Number.POSITIVE_INFINITY],
  ["NaN", Number.NaN],
  ["1h", null],
  ["1_000", null],
])("the number %s is %s", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  [`"a"`, "a"],
  [`'it\\'s'`, "it's"],
  [`"a\\\\b"`, "a\\b"],
  [`"\\u00e9\\x41\\101\\n"`, "éAA\n"],
  ["`a\\d`", "a\\d"],
  [`"a\\d"`, null],
  [`"a\\'"`, null],
  [`"a`, null],
  [`"a\\"`, null],
])("the string %s reads %s", (quoted, text) => {
  expect(parseString(quoted)).toBe(text);
});
