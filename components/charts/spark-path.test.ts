import { expect, test } from "vitest";
import { sparkPath } from "./spark-path";

const box = { width: 60, height: 16, most: 8 };

test("values become a line from left to right, larger ones higher up", () => {
  expect(sparkPath([0, 8, 4], box)).toBe("M0 16L30 0L60 8");
});

test("a gap breaks the line, and a lone value is a dot", () => {
  expect(sparkPath([0, null, 4, null, 8, 8, 0], box)).toBe("M0 16h0.1M20 8h0.1M40 0L50 0L60 16");
});

test("nothing but zeros lies on the ground", () => {
  expect(sparkPath([0, 0], { ...box, most: 0 })).toBe("M0 16L60 16");
});

test("what is above the top stays inside", () => {
  expect(sparkPath([16, 0], box)).toBe("M0 0L60 16");
});
