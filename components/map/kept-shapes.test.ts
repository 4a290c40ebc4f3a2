import { describe, expect, test } from "vitest";
import { toLayout, toViewport } from "./kept-shapes";

const layout = {
  nodes: { a: { x: 1, y: 2 } },
  islands: { "s/": { x: 0, y: 0, widthPx: 9, heightPx: 9 } },
  bands: {},
};

describe("what was kept is read with care", () => {
  test("a layout comes back as it was", () => {
    expect(toLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  test.each([
    null,
    "text",
    {},
    { ...layout, bands: undefined },
    { ...layout, nodes: { a: { x: "1", y: 2 } } },
    { ...layout, nodes: { a: null } },
    { ...layout, islands: { "s/": { x: 0, y: 0 } } },
    { ...layout, islands: { "s/": { x: 0, y: 0, widthPx: null, heightPx: 9 } } },
  ])("%j is no layout", (value) => {
    expect(toLayout(value)).toBeNull();
  });

  test("a viewport needs a zoom that shows something", () => {
    expect(toViewport({ panX: 1, panY: 2, zoom: 0.5 })).toEqual({ panX: 1, panY: 2, zoom: 0.5 });
    expect(toViewport({ panX: 1, panY: 2, zoom: 0 })).toBeNull();
    expect(toViewport({ panX: 1, zoom: 1 })).toBeNull();
    expect(toViewport(null)).toBeNull();
  });
});
