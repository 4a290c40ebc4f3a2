import { describe, expect, test } from "vitest";
import { boxTitle, farFontPx } from "./box-title";
import { aBox } from "./scene.fixture";

describe("farFontPx", () => {
  test("near enough for the names of services, there are no far titles", () => {
    expect(farFontPx(1)).toBeNull();
    expect(farFontPx(0.33)).toBeNull();
  });

  test("far titles stay within a tenth of 13 px on screen", () => {
    for (const zoom of [0.32, 0.25, 0.1, 0.05, 0.02]) {
      expect(Math.abs((farFontPx(zoom) ?? 0) * zoom - 13)).toBeLessThan(1.3);
    }
  });

  test("a slow zoom takes them in steps", () => {
    expect(farFontPx(0.3)).toBe(farFontPx(0.301));
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
