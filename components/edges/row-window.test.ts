import { describe, expect, test } from "vitest";
import { gapsBetween, withIndex } from "./row-window";

describe("row window", () => {
  test("rows that are not drawn leave their height", () => {
    expect(gapsBetween([3, 4, 9], 20, 32)).toEqual({
      rows: [
        { index: 3, gapPx: 96 },
        { index: 4, gapPx: 0 },
        { index: 9, gapPx: 128 },
      ],
      restPx: 320,
    });
  });

  test("a table of nothing has no height", () => {
    expect(gapsBetween([], 0, 32)).toEqual({ rows: [], restPx: 0 });
  });

  test("nothing drawn yet leaves the height of all", () => {
    expect(gapsBetween([], 10, 32).restPx).toBe(320);
  });

  test("rows that are gone since the last measure are not drawn", () => {
    expect(gapsBetween([0, 1, 2], 2, 32).rows).toHaveLength(2);
  });

  test("a selected row out of sight is drawn in its place", () => {
    expect(withIndex([5, 6], 2)).toEqual([2, 5, 6]);
    expect(withIndex([5, 6], 5)).toEqual([5, 6]);
    expect(withIndex([5, 6], -1)).toEqual([5, 6]);
  });
});
