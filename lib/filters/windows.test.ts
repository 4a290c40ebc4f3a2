import { expect, test } from "vitest";
import { widerWindow } from "./windows";

test("a window widens to the next one offered", () => {
  expect(widerWindow(300)).toBe(900);
  expect(widerWindow(301)).toBe(900);
});

test("the widest window has none above it", () => {
  expect(widerWindow(86_400)).toBeNull();
});
