import fc from "fast-check";
import { expect, test } from "vitest";
import { easedAfter } from "./easing";

const OVERLAP = 20;

/** As a rate shows it that looks back over so many steps. */
function rates(ratioAt: (index: number) => number, points = 120, total = 100) {
  return Array.from({ length: points }, (_, index) => {
    const window = Array.from({ length: OVERLAP }, (_, back) => ratioAt(Math.max(0, index - back)));
    return { failed: (total * window.reduce((sum, one) => sum + one, 0)) / OVERLAP, total };
  });
}

test.each([5, 12, 19])("failures that stopped %d steps ago have eased then", (ago) => {
  const eased = easedAfter(
    rates((index) => (index < 120 - ago ? 0.9 : 0)),
    OVERLAP,
  );
  expect(Math.abs((eased ?? 0) - (119 - ago))).toBeLessThanOrEqual(3);
});

test("failures that go on, at whatever level, have not eased", () => {
  const level = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      level,
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 119 }),
      (ratio, part, at) => {
        const points = rates((index) => (index < at ? ratio : ratio * part));
        expect(easedAfter(points, OVERLAP)).toBeNull();
      },
    ),
  );
});

test("a handful of failures, gaps and few points prove nothing", () => {
  const few = rates((index) => (index < 110 ? 0.5 : 0), 120, 1);
  expect(easedAfter(few, OVERLAP)).toBeNull();
  const gaps = rates((index) => (index < 110 ? 0.5 : 0)).map((point, index) =>
    index === 100 ? null : point,
  );
  expect(easedAfter(gaps, OVERLAP)).toBeNull();
  expect(easedAfter([], OVERLAP)).toBeNull();
});
