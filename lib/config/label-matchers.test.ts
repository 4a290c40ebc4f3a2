import { expect, test } from "vitest";
import { parseLabelMatchers } from "./label-matchers";

test("matchers are split into label, operator and value", () => {
  expect(parseLabelMatchers('a="1", b!="2",c=~"x|y" , d!~"z.*"')).toEqual([
    { label: "a", operator: "=", value: "1" },
    { label: "b", operator: "!=", value: "2" },
    { label: "c", operator: "=~", value: "x|y" },
    { label: "d", operator: "!~", value: "z.*" },
  ]);
});

test("escapes in a value are undone", () => {
  expect(parseLabelMatchers(String.raw`a="say \"hi\"\\\n, b=\"2\""`)).toEqual([
    { label: "a", operator: "=", value: 'say "hi"\\\n, b="2"' },
  ]);
});

test.each([
  "",
  "a",
  "a=1",
  "a='1'",
  'a="1',
  'a="1",',
  'a="1" b="2"',
  '{a="1"}',
  '1a="1"',
  'a=="1"',
  'a="\\x"',
  '__name__="up"',
  'a="1"} or up{b="2"',
])("%s does not parse", (text) => {
  expect(parseLabelMatchers(text)).toBeNull();
});
