import fc from "fast-check";
import { expect, test } from "vitest";
import { areCloser, type Box } from "./box";
import { polished } from "./polish";
import { SPACING } from "./spacing";
import { tangleOf } from "./tangle";

const GAP_PX = SPACING.island.rowGapPx;

const anyColumns = fc.array(
  fc.array(fc.integer({ min: 2, max: 300 }), { minLength: 1, maxLength: 6 }),
  { minLength: 1, maxLength: 5 },
);
const anyEnds = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 });

function placedFrom(heightsPx: number[][]) {
  const boxes: Box[] = [];
  const columns = heightsPx.map((column, index) => {
    let top = 0;
    return column.map((heightPx) => {
      boxes.push({ x: index * 200, y: top + heightPx / 2, widthPx: 100, heightPx });
      top += heightPx + GAP_PX;
      return boxes.length - 1;
    });
  });
  return { columns, boxes };
}

test("boxes of any height keep apart, however often they change places, and lines get no worse", () => {
  fc.assert(
    fc.property(anyColumns, anyEnds, (heightsPx, ends) => {
      const placed = placedFrom(heightsPx);
      const count = placed.boxes.length;
      const links = ends
        .map(([a, b]) => ({ from: a % count, to: b % count, weight: 1 }))
        .filter(({ from, to }) => from !== to);
      const boxes = polished(placed, links, SPACING.island);
      expect(tangleOf(boxes, links)).toBeLessThanOrEqual(tangleOf(placed.boxes, links));
      const close = boxes.flatMap((a, at) =>
        boxes.filter((b, other) => other > at && areCloser(a, b, 0, GAP_PX)),
      );
      expect(close).toEqual([]);
    }),
  );
});

test("two neighbours change places where their lines cross", () => {
  const placed = placedFrom([
    [32, 32],
    [32, 32],
  ]);
  const links = [
    { from: 0, to: 3, weight: 1 },
    { from: 1, to: 2, weight: 1 },
  ];
  const [first, second] = polished(placed, links, SPACING.island);
  expect(first?.y).toBeGreaterThan(second?.y ?? 0);
});

test("a box makes way for a line that would run under it", () => {
  const placed = placedFrom([[32], [32, 32], [32]]);
  const boxes = polished(placed, [{ from: 0, to: 3, weight: 1 }], SPACING.island);
  expect(boxes[1]?.y).not.toBe(boxes[0]?.y);
});
