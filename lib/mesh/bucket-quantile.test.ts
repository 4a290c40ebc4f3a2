import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketQuantile } from "./bucket-quantile";
import type { HistogramBucket } from "./samples";

const INF = Number.POSITIVE_INFINITY;

function buckets(...pairs: [number, number][]): HistogramBucket[] {
  return pairs.map(([upperMs, perSecond]) => ({ upperMs, perSecond }));
}

describe("a quantile", () => {
  test.each([
    [0.5, 10],
    [0.25, 5],
    [0.75, 55],
    [0.9, 82],
    [1, 100],
  ])("%d is linear within its bucket", (q, expected) => {
    expect(bucketQuantile(q, buckets([10, 5], [100, 10], [INF, 10]))).toBeCloseTo(expected, 9);
  });

  test("beyond the last finite bound is that bound", () => {
    expect(bucketQuantile(0.99, buckets([10, 5], [100, 6], [INF, 10]))).toBe(100);
  });

  test("in the first bucket starts at zero", () => {
    expect(bucketQuantile(0.5, buckets([10, 4], [INF, 4]))).toBe(5);
  });

  test("in a first bucket at or below zero is its bound", () => {
    expect(bucketQuantile(0.5, buckets([0, 4], [10, 4], [INF, 4]))).toBe(0);
  });

  test("takes buckets in any order, and adds up equal bounds", () => {
    const turned = buckets([INF, 6], [10, 2], [100, 6], [10, 3], [INF, 4], [100, 4]);
    expect(bucketQuantile(0.75, turned)).toBeCloseTo(55, 9);
  });

  test("never walks down: a lower bucket may not read higher than the one above", () => {
    expect(bucketQuantile(0.5, buckets([10, 8], [100, 6], [INF, 10]))).toBe(6.25);
  });
});

describe("there is no quantile", () => {
  test.each([
    ["without buckets", buckets()],
    ["without a bucket that ends nowhere", buckets([10, 5], [100, 10])],
    ["with that bucket alone", buckets([INF, 5])],
    ["without requests", buckets([10, 0], [INF, 0])],
  ])("%s", (_why, none) => {
    expect(bucketQuantile(0.5, none)).toBeNull();
  });
});

const histogram = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 })
  .chain((bounds) =>
    fc
      .array(fc.integer({ min: 0, max: 40 }), {
        minLength: bounds.length + 1,
        maxLength: bounds.length + 1,
      })
      .map((counts) => ({ bounds: [...bounds.sort((a, b) => a - b), INF], counts })),
  )
  .filter(({ counts }) => counts.some((count) => count > 0));

/** Walks through the requests one bucket at a time, as the definition says it. */
function reference(q: number, bounds: number[], counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let wanted = q * total;
  let lower = 0;
  for (const [at, upper] of bounds.entries()) {
    const count = counts[at] ?? 0;
    if (upper === INF) return lower;
    if (count > 0 && wanted <= count) return lower + ((upper - lower) * wanted) / count;
    wanted -= count;
    lower = upper;
  }
  return lower;
}

test("agrees with walking through the requests one bucket at a time", () => {
  const q = fc.constantFrom(0.5, 0.9, 0.99);
  fc.assert(
    fc.property(q, histogram, (share, { bounds, counts }) => {
      let sum = 0;
      const cumulative = bounds.map((upperMs, at) => {
        sum += counts[at] ?? 0;
        return { upperMs, perSecond: sum };
      });
      const expected = reference(share, bounds, counts);
      const found = bucketQuantile(share, cumulative.toReversed()) ?? Number.NaN;
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
    }),
  );
});
