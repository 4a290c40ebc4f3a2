import { describe, expect, test } from "vitest";
import { boxTitle } from "./box-title";
import { aBox } from "./scene.fixture";
import { detailAt } from "./zoom-detail";

describe("detailAt", () => {
  test("near enough for the names of services, there are no far titles", () => {
    expect(detailAt(1)).toMatchObject({ titlePx: null, letterPx: 11 });
    expect(detailAt(0.4).titlePx).toBeNull();
  });

  test("far titles and letters stay within an eighth of their size on screen", () => {
    for (const zoom of [0.32, 0.25, 0.1, 0.05, 0.02]) {
      const { titlePx, letterPx } = detailAt(zoom);
      expect(Math.abs((titlePx ?? 0) * zoom - 13)).toBeLessThan(13 / 8);
      expect(Math.abs(letterPx * zoom - 9)).toBeLessThan(9 / 8);
    }
  });

  test("a slow zoom takes them in steps", () => {
    expect(detailAt(0.3)).toEqual(detailAt(0.301));
  });
});

describe("boxTitle", () => {
  test("stands in the left upper corner, within the box", () => {
    const { x, y, widthPx, heightPx } = boxTitle(aBox(), null);
    expect(x - widthPx / 2).toBe(-30);
    expect(y - heightPx / 2).toBe(5);
  });

  test("is never wider than its box from afar, nor smaller than near by", () => {
    expect(boxTitle(aBox({ widthPx: 100 }), 500).fontPx).toBeLessThan(45);
    expect(boxTitle(aBox({ widthPx: 10 }), 500).fontPx).toBe(15);
  });

  test("clusters keep theirs in the corner", () => {
    expect(boxTitle(aBox({ kind: "band" }), 80).fontPx).toBe(15);
  });
});
