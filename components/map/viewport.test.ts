import { describe, expect, test } from "vitest";
import { aScene } from "./scene.fixture";
import { centredOn, extentOf, viewportOver, viewportWith, zoomedBy } from "./viewport";

const SIZE = { widthPx: 1_000, heightPx: 600 };

describe("extentOf", () => {
  test("all that is drawn", () => {
    expect(extentOf(aScene())).toEqual({ x: 200, y: 60, widthPx: 480, heightPx: 120 });
  });

  test("a line reaches from end to end", () => {
    expect(extentOf(aScene(), ["east/shop/cart~east/shop/pricing"])).toEqual({
      x: 200,
      y: 60,
      widthPx: 460,
      heightPx: 34,
    });
  });

  test("nothing has no extent", () => {
    expect(extentOf({ boxes: [], nodes: [], lines: [] })).toBeNull();
    expect(extentOf(aScene(), ["nobody"])).toBeNull();
  });
});

describe("viewportOver", () => {
  test("a large picture shrinks until it fits, in the middle", () => {
    const viewport = viewportOver({ x: 0, y: 0, widthPx: 9_440, heightPx: 100 }, SIZE);
    expect(viewport).toEqual({ panX: 500, panY: 300, zoom: 0.1 });
  });

  test("a small one is not blown up", () => {
    expect(viewportOver({ x: 0, y: 0, widthPx: 10, heightPx: 10 }, SIZE).zoom).toBe(1.25);
  });
});

describe("viewportWith", () => {
  const viewport = { panX: 0, panY: 0, zoom: 1 };

  test("what is in sight moves nothing", () => {
    const outline = { x: 500, y: 300, widthPx: 100, heightPx: 40 };
    expect(viewportWith(viewport, outline, SIZE)).toEqual(viewport);
  });

  test("what is out of sight comes in by the least way", () => {
    const right = { x: 1_500, y: 300, widthPx: 100, heightPx: 40 };
    expect(viewportWith(viewport, right, SIZE)).toEqual({ panX: -574, panY: 0, zoom: 1 });
    const above = { x: 500, y: -100, widthPx: 100, heightPx: 40 };
    expect(viewportWith(viewport, above, SIZE)).toEqual({ panX: 0, panY: 144, zoom: 1 });
  });

  test("what is larger than the screen is fitted", () => {
    const wide = { x: 0, y: 0, widthPx: 1_888, heightPx: 40 };
    expect(viewportWith(viewport, wide, SIZE).zoom).toBe(0.5);
  });
});

describe("zoomedBy", () => {
  test("the middle of the screen stays where it is", () => {
    const from = centredOn({ x: 70, y: 30 }, 1, SIZE);
    expect(zoomedBy(from, 2, SIZE)).toEqual(centredOn({ x: 70, y: 30 }, 2, SIZE));
  });

  test("it ends at both ends", () => {
    const from = { panX: 0, panY: 0, zoom: 1 };
    expect(zoomedBy(from, 1_000, SIZE).zoom).toBe(4);
    expect(zoomedBy(from, 0.000_1, SIZE).zoom).toBe(0.02);
  });
});
