import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { easedAfter } from "./easing";

const OVERLAP = 20;

type At = (index: number) => number;

/** As a rate shows it that looks back over so many steps. */
function counted(failedAt: At, totalAt: At, points = 120) {
  const mean = (at: At, index: number) => {
    const window = Array.from({ length: OVERLAP }, (_, back) => at(Math.max(0, index - back)));
    return window.reduce((sum, one) => sum + one, 0) / OVERLAP;
  };
  return Array.from({ length: points }, (_, index) => ({
    failed: mean(failedAt, index),
    total: mean(totalAt, index),
  }));
}

function rates(ratioAt: At, points = 120, total = 100) {
  return counted(
    (index) => total * ratioAt(index),
    () => total,
    points,
  );
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

describe("traffic that changes", () => {
  const since = 110;

  test("hides no failures that go on unchanged", () => {
    const factor = fc.double({ min: 0.2, max: 20, noNaN: true });
    fc.assert(
      fc.property(factor, fc.integer({ min: 60, max: 119 }), (times, at) => {
        const points = counted(
          () => 20,
          (index) => (index < at ? 100 : 20 + 80 * times),
        );
        expect(easedAfter(points, OVERLAP)).toBeNull();
      }),
    );
  });

  test("does not keep failures that stopped from having eased", () => {
    const points = counted(
      (index) => (index < since ? 20 : 0),
      (index) => (index < since ? 100 : 240),
    );
    expect(Math.abs((easedAfter(points, OVERLAP) ?? 0) - since)).toBeLessThanOrEqual(3);
  });

  test("is no easing where hardly any comes and all of that fails", () => {
    const all = (index: number) => (index < since ? 100 : 2);
    expect(easedAfter(counted(all, all), OVERLAP)).toBeNull();
  });
});
