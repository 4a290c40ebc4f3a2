import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onsetOf } from "./onset";
import type { OnsetPoint } from "./series-points";

const POINTS = 60;
const A_STEP = 600;

/** A series by its failed share at each point. */
function series(ratioAt: (index: number) => number | null, total = A_STEP): OnsetPoint[] {
  return Array.from({ length: POINTS }, (_, index) => {
    const ratio = ratioAt(index);
    return ratio === null ? null : { failed: ratio * total, total };
  });
}

/** As a rate shows it that looks back over several steps. */
function smoothed(points: OnsetPoint[], overlap: number): OnsetPoint[] {
  return points.map((point, index) => {
    const window = points.slice(Math.max(0, index - overlap + 1), index + 1);
    const failed = window.reduce((sum, one) => sum + (one?.failed ?? 0), 0) / window.length;
    return point === null ? null : { ...point, failed };
  });
}

/** The same noise in every run, between -1 and 1. */
function noiseAt(index: number): number {
  return (Math.sin(12.9898 * (index + 1)) * 43_758.5453) % 1;
}

const started = (index: number) => ({ lastUsual: index, wasAlways: false });
const ALWAYS = { lastUsual: null, wasAlways: true };
const UNTOLD = { lastUsual: null, wasAlways: false };

describe("a step", () => {
  test.each([0.02, 0.2, 1])("to %d is found where it is", (ratio) => {
    expect(
      onsetOf(
        series((index) => (index < 40 ? 0.0003 : ratio)),
        1,
      ),
    ).toEqual(started(39));
  });

  test("is found in a rate that looks back over five steps", () => {
    const points = smoothed(
      series((index) => (index < 40 ? 0 : 0.3)),
      5,
    );
    expect(onsetOf(points, 5)).toEqual(started(39));
  });

  test("is found at its last point, and shortly after the first", () => {
    expect(
      onsetOf(
        series((index) => (index < 59 ? 0 : 0.3)),
        1,
      ),
    ).toEqual(started(58));
    expect(
      onsetOf(
        series((index) => (index < 2 ? 0 : 0.3)),
        1,
      ),
    ).toEqual(started(1));
  });

  test("is found among a few requests", () => {
    const points = series((index) => (index < 45 ? 0 : 0.5), 4);
    expect(onsetOf(points, 1)).toEqual(started(44));
  });

  test("of one failure among a few requests proves nothing", () => {
    const points = series((index) => (index < 59 ? 0 : 0.25), 4);
    expect(onsetOf(points, 1)).toEqual(UNTOLD);
  });

  test("is found behind a gap, and counts from before it", () => {
    const points = series((index) => (index > 30 && index < 40 ? null : index < 40 ? 0 : 0.3));
    expect(onsetOf(points, 1)).toEqual(started(30));
  });

  test("from one level of failures to a far higher one is an onset", () => {
    expect(
      onsetOf(
        series((index) => (index < 40 ? 0.1 : 0.5)),
        1,
      ),
    ).toEqual(started(39));
  });
});

test("a slow rise is followed down to where it began", () => {
  const ramp = series((index) => Math.max(0, (index - 20) / 80));
  const { lastUsual } = onsetOf(ramp, 1);
  expect(lastUsual).toBeGreaterThanOrEqual(18);
  expect(lastUsual).toBeLessThanOrEqual(22);
});

test("a rise over all of the range began with it", () => {
  expect(
    onsetOf(
      series((index) => index / 120),
      1,
    ).lastUsual,
  ).toBeLessThanOrEqual(3);
});

describe("a spike that passed", () => {
  test("is no onset of what is failing since later", () => {
    const points = series((index) => (index === 20 ? 1 : index < 50 ? 0 : 0.1));
    expect(onsetOf(points, 1)).toEqual(started(49));
  });

  test("alone is no onset", () => {
    expect(
      onsetOf(
        series((index) => (index === 20 ? 1 : 0.0002)),
        1,
      ),
    ).toEqual(UNTOLD);
  });
});

test("of two bad spells the second is the one that lasts", () => {
  const bad = (index: number) => (index >= 15 && index < 30) || index >= 48;
  expect(
    onsetOf(
      series((index) => (bad(index) ? 0.4 : 0)),
      1,
    ),
  ).toEqual(started(47));
});

describe("failures that had stopped", () => {
  const spells = (...levels: [until: number, ratio: number][]) =>
    series((index) => levels.find(([until]) => index < until)?.[1] ?? null);

  test.each([0, 0.001])("for a while, at %d, began anew", (usual) => {
    expect(onsetOf(spells([30, 0.3], [50, usual], [60, 0.1]), 1)).toEqual(started(49));
    expect(onsetOf(spells([10, 0.3], [50, usual], [60, 0.3]), 1)).toEqual(started(49));
    expect(onsetOf(spells([20, 0], [40, 0.3], [50, usual], [60, 0.1]), 1)).toEqual(started(49));
  });

  test("twice began after the second time", () => {
    const points = spells([20, 0.4], [30, 0], [40, 0.3], [50, 0], [60, 0.1]);
    expect(onsetOf(points, 1)).toEqual(started(49));
  });

  test("among few requests began anew", () => {
    const points = series((index) => (index < 30 ? 0.5 : index < 50 ? 0 : 0.4), 6);
    expect(onsetOf(points, 1)).toEqual(started(49));
  });

  test("for good are not so all along", () => {
    expect(onsetOf(spells([45, 0.3], [60, 0]), 1)).toEqual(UNTOLD);
    expect(onsetOf(spells([50, 0.3], [60, 0]), 1)).toEqual(UNTOLD);
  });

  test("on an edge without a longer past began anew", () => {
    const points = spells([30, 0.3], [50, 0], [60, 0.1]).map((point, index) =>
      index < 10 ? null : point,
    );
    expect(onsetOf(points, 1)).toEqual(started(49));
  });
});

test("failures that grow fewer were so all along", () => {
  expect(
    onsetOf(
      series((index) => 0.5 - index / 150),
      1,
    ),
  ).toEqual(ALWAYS);
});

describe("what was so all along", () => {
  test.each([0.02, 0.5, 1])("at %d has no onset", (ratio) => {
    expect(
      onsetOf(
        series(() => ratio),
        1,
      ),
    ).toEqual(ALWAYS);
  });

  test("has none for all its noise", () => {
    expect(
      onsetOf(
        series((index) => 0.2 + 0.08 * noiseAt(index)),
        1,
      ),
    ).toEqual(ALWAYS);
  });

  test("began with the edge where that has no longer past", () => {
    expect(
      onsetOf(
        series((index) => (index < 25 ? null : 0.4)),
        1,
      ),
    ).toEqual(started(24));
  });

  test("is not told from a failure or two", () => {
    expect(
      onsetOf(
        series(() => 0.01, 4),
        1,
      ),
    ).toEqual(UNTOLD);
  });
});

test("noise hides no step", () => {
  const points = series((index) => (index < 40 ? 0.04 : 0.4) * (1 + 0.3 * noiseAt(index)));
  expect(onsetOf(points, 1)).toEqual(started(39));
});

test("nothing known tells nothing", () => {
  expect(onsetOf([], 1)).toEqual(UNTOLD);
  expect(
    onsetOf(
      series(() => null),
      1,
    ),
  ).toEqual(UNTOLD);
});

describe("whatever a series does", () => {
  const point = fc.option(
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1_000 }))
      .map(([ratio, total]) => ({ failed: ratio * total, total })),
  );

  test("an onset is at a point before the last, and never beside an always", () => {
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 80 }),
        fc.integer({ min: 1, max: 9 }),
        (points, overlap) => {
          const { lastUsual, wasAlways } = onsetOf(points, overlap);
          if (lastUsual === null) return;
          expect(wasAlways).toBe(false);
          expect(lastUsual).toBeGreaterThanOrEqual(0);
          expect(lastUsual).toBeLessThan(points.length - 1);
        },
      ),
    );
  });

  test("a clean step is found within a step of its place", () => {
    const step = fc.record({
      at: fc.integer({ min: 8, max: 58 }),
      usual: fc.double({ min: 0, max: 0.01, noNaN: true }),
      ratio: fc.double({ min: 0.1, max: 1, noNaN: true }),
      overlap: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(step, ({ at, usual, ratio, overlap }) => {
        const clean = series((index) => (index < at ? usual : ratio));
        const { lastUsual } = onsetOf(smoothed(clean, overlap), overlap);
        expect(Math.abs((lastUsual ?? 99) - (at - 1))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
