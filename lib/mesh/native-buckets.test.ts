import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedNative, nativeSchema } from "./native-buckets";
import type { NativeBucket } from "./samples";

const INF = Number.POSITIVE_INFINITY;

function buckets(...rows: [number, number, number][]): NativeBucket[] {
  return rows.map(([lower, upper, count]) => ({ lower, upper, count }));
}

describe("the schema", () => {
  test.each([
    [0, buckets([4, 8, 1], [16, 32, 1])],
    [1, buckets([4, 4 * Math.SQRT2, 1])],
    [-1, buckets([4, 16, 1])],
    [0, buckets([-0.001, 0.001, 3], [4, 8, 1])],
  ])("is %d for buckets that grow so", (schema, rows) => {
    expect(nativeSchema(rows)).toBeCloseTo(schema, 9);
  });

  test.each([
    ["custom", buckets([10, 25, 1], [25, 50, 1])],
    ["no", buckets()],
    ["only endless", buckets([10, INF, 1])],
  ])("is none for %s bounds", (_kind, rows) => {
    expect(nativeSchema(rows)).toBeNull();
  });
});

describe("several histograms", () => {
  test("of one resolution add up bucket by bucket", () => {
    expect(mergedNative([buckets([4, 8, 1], [8, 16, 2]), buckets([4, 8, 5])])).toEqual(
      buckets([4, 8, 6], [8, 16, 2]),
    );
  });

  test("of different resolutions add up at the coarsest", () => {
    const fine = buckets([4, 4 * Math.SQRT2, 1], [4 * Math.SQRT2, 8, 2], [8, 8 * Math.SQRT2, 4]);
    expect(mergedNative([fine, buckets([4, 8, 8])])).toEqual(buckets([4, 8, 11], [8, 16, 4]));
  });

  test("keep the bucket around zero and custom bounds as they are", () => {
    const rows = buckets([-0.001, 0.001, 1], [10, INF, 1]);
    expect(mergedNative([rows, buckets([4, 8, 1])])).toEqual([...rows, ...buckets([4, 8, 1])]);
  });

  test("are none out of none", () => {
    expect(mergedNative([])).toEqual([]);
  });

  test("lose no request, whatever their schemas", () => {
    const histogram = fc
      .tuple(fc.integer({ min: -2, max: 6 }), fc.array(fc.integer({ min: 1, max: 60 })))
      .map(([schema, indexes]) =>
        indexes.map((index) => ({
          lower: 2 ** ((index - 1) * 2 ** -schema),
          upper: 2 ** (index * 2 ** -schema),
          count: 1,
        })),
      );
    fc.assert(
      fc.property(fc.array(histogram, { maxLength: 4 }), (histograms) => {
        const merged = mergedNative(histograms);
        const total = merged.reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(histograms.flat().length);
        const ordered = merged.toSorted((a, b) => a.lower - b.lower);
        for (const [at, { lower }] of ordered.entries()) {
          expect(lower).toBeGreaterThanOrEqual((ordered[at - 1]?.upper ?? 0) * (1 - 1e-9));
        }
      }),
    );
  });
});
