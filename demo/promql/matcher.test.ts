import { expect, test } from "vitest";
import { labelsTest } from "./matcher";

const labels = { __name__: "requests_total", code: "503" };

test.each([
  [{ label: "code", op: "=", value: "503" }, true],
  [{ label: "code", op: "!=", value: "503" }, false],
  [{ label: "code", op: "=~", value: "5.." }, true],
  [{ label: "code", op: "=~", value: "5" }, false],
  [{ label: "code", op: "!~", value: "2..|4.." }, true],
  [{ label: "zone", op: "=", value: "" }, true],
  [{ label: "zone", op: "=~", value: ".+" }, false],
] as const)("%o fits: %s", (matcher, fits) => {
  expect(labelsTest([matcher])(labels)).toBe(fits);
});

test("all matchers must fit", () => {
  const name = { label: "__name__", op: "=", value: "requests_total" } as const;
  expect(labelsTest([name, { label: "code", op: "=", value: "200" }])(labels)).toBe(false);
});
