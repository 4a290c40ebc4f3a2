import { describe, expect, test } from "vitest";
import { nativeQuantile } from "./native-quantile";
import type { NativeBucket } from "./samples";

const INF = Number.POSITIVE_INFINITY;

function buckets(...rows: [number, number, number][]): NativeBucket[] {
  return rows.map(([lower, upper, count]) => ({ lower, upper, count }));
}

describe("a quantile of a native histogram", () => {
  test("is exponential within buckets that grow by a power of two's root", () => {
    expect(nativeQuantile(0.5, buckets([4, 8, 10]))).toBeCloseTo(4 * Math.SQRT2, 12);
    expect(nativeQuantile(0.75, buckets([4, 8, 10], [8, 16, 10]))).toBeCloseTo(8 * Math.SQRT2, 12);
  });

  test("is linear within custom buckets", () => {
    expect(nativeQuantile(0.75, buckets([0, 10, 5], [10, 100, 5]))).toBe(55);
  });

  test("is linear within the bucket around zero, which starts at zero", () => {
    expect(nativeQuantile(0.5, buckets([-0.001, 0.001, 4]))).toBe(0.0005);
  });

  test("beyond the last finite bound is that bound", () => {
    expect(nativeQuantile(0.99, buckets([0, 10, 5], [10, INF, 5]))).toBe(10);
  });

  test("takes buckets in any order", () => {
    expect(nativeQuantile(0.25, buckets([8, 16, 10], [4, 8, 10]))).toBeCloseTo(4 * Math.SQRT2, 12);
  });
});

describe("there is no quantile of a native histogram", () => {
  test("without requests", () => {
    expect(nativeQuantile(0.5, buckets())).toBeNull();
    expect(nativeQuantile(0.5, buckets([4, 8, 0]))).toBeNull();
  });

  test("out of custom layouts that overlap", () => {
    expect(nativeQuantile(0.5, buckets([4, 8, 1], [5, 7, 1]))).toBeNull();
  });
});
