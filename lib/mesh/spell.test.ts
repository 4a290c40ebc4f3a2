import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OnsetPoint } from "./series-points";
import { spellOf } from "./spell";

const POINTS = 60;
const A_STEP = 600;

/** A series by its failed share at each point, as a rate shows it that looks back over some steps. */
function series(ratioAt: (index: number) => number, overlap = 1, total = A_STEP): OnsetPoint[] {
  return Array.from({ length: POINTS }, (_, index) => {
    const window = Array.from({ length: overlap }, (_, back) => ratioAt(Math.max(0, index - back)));
    const ratio = window.reduce((sum, one) => sum + one, 0) / overlap;
    return { failed: ratio * total, total };
  });
}

const between =
  (from: number, end: number, ratio: number, usual = 0) =>
  (index: number) =>
    index >= from && index < end ? ratio : usual;

describe("failures that are over", () => {
  test.each([0.02, 0.3, 1])("at %d began and ended where they did", (ratio) => {
    expect(spellOf(series(between(20, 40, ratio)), 1)).toEqual({
      lastUsual: 19,
      wasAlways: false,
      firstUsual: 40,
    });
  });

  test("end where a rate that looks back has forgotten them", () => {
    const { lastUsual, firstUsual } = spellOf(series(between(20, 40, 0.5), 6), 6);
    expect(lastUsual).toBe(19);
    expect(Math.abs((firstUsual ?? 0) - 45)).toBeLessThanOrEqual(1);
  });

  test("that were there when the range began have an end alone", () => {
    expect(spellOf(series(between(0, 30, 0.4)), 1)).toEqual({
      lastUsual: null,
      wasAlways: true,
      firstUsual: 30,
    });
  });

  test("twice are told by the last time", () => {
    const twice = (index: number) => between(5, 20, 0.8)(index) + between(35, 45, 0.2)(index);
    expect(spellOf(series(twice), 1)).toEqual({
      lastUsual: 34,
      wasAlways: false,
      firstUsual: 45,
    });
  });
});

describe("failures that go on", () => {
  test("have a beginning alone", () => {
    expect(spellOf(series(between(40, 60, 0.3)), 1)).toEqual({
      lastUsual: 39,
      wasAlways: false,
      firstUsual: null,
    });
  });

  test("after others that had stopped have no end", () => {
    const twice = (index: number) => between(5, 30, 0.8)(index) + between(50, 60, 0.2)(index);
    expect(spellOf(series(twice), 1)).toMatchObject({ lastUsual: 49, firstUsual: null });
  });

  test("at a lower level are not over", () => {
    const fewer = (index: number) => (index < 20 ? 0 : index < 40 ? 0.5 : 0.05);
    expect(spellOf(series(fewer), 1).firstUsual).toBeNull();
  });

  test("while a rate still sinks are not called over too soon", () => {
    expect(spellOf(series(between(20, 57, 0.5), 6), 6).firstUsual).toBeNull();
  });
});

test("too few requests since then prove no end", () => {
  expect(spellOf(series(between(20, 57, 0.5), 1, 4), 1).firstUsual).toBeNull();
});

test("what is as usual all along has neither", () => {
  expect(
    spellOf(
      series(() => 0.0004),
      1,
    ),
  ).toMatchObject({ lastUsual: null, firstUsual: null });
  expect(spellOf([], 1)).toEqual({ lastUsual: null, wasAlways: false, firstUsual: null });
});

test("a clean spell is found within a step of its place, whatever it is like", () => {
  const spell = fc.record({
    from: fc.integer({ min: 8, max: 30 }),
    points: fc.integer({ min: 8, max: 16 }),
    usual: fc.double({ min: 0, max: 0.003, noNaN: true }),
    ratio: fc.double({ min: 0.1, max: 1, noNaN: true }),
    overlap: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(spell, ({ from, points, usual, ratio, overlap }) => {
      const end = from + points;
      const found = spellOf(series(between(from, end, ratio, usual), overlap), overlap);
      expect(Math.abs((found.lastUsual ?? 99) - (from - 1))).toBeLessThanOrEqual(1);
      expect(Math.abs((found.firstUsual ?? 99) - (end + overlap - 1))).toBeLessThanOrEqual(1);
    }),
    { examples: [[{ from: 8, points: 8, usual: 0, ratio: 0.1, overlap: 6 }]] },
  );
});

test("an end is after its beginning, and never at a point that is not there", () => {
  const point = fc.option(
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1_000 }))
      .map(([ratio, total]) => ({ failed: ratio * total, total })),
  );
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (points, k) => {
      const { lastUsual, firstUsual } = spellOf(points, k);
      if (firstUsual === null) return;
      expect(points[firstUsual]).not.toBeNull();
      expect(firstUsual).toBeGreaterThan(lastUsual ?? -1);
    }),
  );
});
