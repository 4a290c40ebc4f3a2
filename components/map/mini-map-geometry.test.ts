import { describe, expect, test } from "vitest";
import { frameOnMini, miniScale, pointUnder } from "./mini-map-geometry";

const SMALL = { widthPx: 100, heightPx: 50 };
const mini = miniScale({ x: 0, y: 0, widthPx: 1_000, heightPx: 400 }, SMALL);

describe("the mini-map", () => {
  test("holds the whole picture, in the middle", () => {
    expect(mini).toEqual({ left: 50, top: 25, scale: 0.1 });
  });

  test("frames what is on screen", () => {
    const view = {
      viewport: { panX: 0, panY: 0, zoom: 1 },
      size: { widthPx: 200, heightPx: 100 },
    };
    expect(frameOnMini(view, mini, SMALL)).toEqual({ left: 50, top: 25, width: 20, height: 10 });
  });

  test("the frame never leaves it", () => {
    const view = {
      viewport: { panX: 5_000, panY: 5_000, zoom: 1 },
      size: { widthPx: 10_000, heightPx: 10_000 },
    };
    expect(frameOnMini(view, mini, SMALL)).toEqual({ left: 0, top: 0, width: 100, height: 50 });
  });

  test("a click there is a point of the picture", () => {
    expect(pointUnder({ x: 60, y: 25 }, mini)).toEqual({ x: 100, y: 0 });
  });
});
