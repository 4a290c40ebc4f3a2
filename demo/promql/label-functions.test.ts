import { expect, test } from "vitest";
import { labelJoin, labelReplace } from "./label-functions";

const rows = [{ labels: { __name__: "up", pod: "cart-v1", zone: "x" }, value: 1 }];

test.each([
  ["$1", "pod", "(.*)-v1", { app: "cart" }],
  [`\${1}2$$`, "pod", "(.*)-v1", { app: "cart2$" }],
  ["$name", "pod", "(?P<name>.*)-v1", { app: "cart" }],
  ["$7", "pod", ".*", {}],
  ["fixed", "", "", { app: "fixed" }],
  ["fixed", "pod", "cart", {}],
])("label_replace with %s of %s by %s", (template, source, pattern, added) => {
  const replaced = labelReplace("app", template, source, pattern)(rows);
  expect(replaced).toEqual([{ labels: { ...rows[0]?.labels, ...added }, value: 1 }]);
});

test("an empty replacement takes the label away", () => {
  expect(labelReplace("zone", "", "zone", "x")(rows)).toEqual([
    { labels: { __name__: "up", pod: "cart-v1" }, value: 1 },
  ]);
});

test("label_join puts a separator between, also beside what is missing", () => {
  expect(labelJoin("all", "/", ["zone", "none", "pod"])(rows)[0]?.labels).toMatchObject({
    all: "x//cart-v1",
  });
});

test("rows that become the same are refused", () => {
  const twice = [...rows, { labels: { __name__: "up", pod: "cart-v2", zone: "x" }, value: 1 }];
  expect(() => labelReplace("pod", "", "pod", ".*")(twice)).toThrow(
    "vector cannot contain metrics with the same labelset",
  );
});

test.each([
  [
    () => labelReplace("1", "", "pod", ".*"),
    "invalid destination label name in label_replace(): 1",
  ],
  [() => labelReplace("a", "", "pod", "("), "invalid regular expression in label_replace(): ("],
  [() => labelJoin("1", "", []), "invalid destination label name in label_join(): 1"],
  [() => labelJoin("a", "", ["1"]), "invalid source label name in label_join(): 1"],
])("a name or regex that is none is refused", (make, message) => {
  expect(make).toThrow(message);
});
