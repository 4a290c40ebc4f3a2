import { describe, expect, test } from "vitest";
import { edgeHealth, isTooFew, wilsonLowerBound } from "./health";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };

function healthOf(failed: number | null, total: number) {
  return edgeHealth({ failed, total }, THRESHOLDS);
}

describe("the lower Wilson bound at 95 %", () => {
  test.each([
    [0, 10, 0],
    [1, 1, 0.206549314],
    [1, 2, 0.0945312057],
    [1, 10, 0.0178762131],
    [3, 10, 0.107791267],
    [5, 100, 0.0215436792],
    [50, 1000, 0.0381302624],
    [10, 10, 0.7224672],
  ])("of %d failed out of %d is %f", (failed, total, bound) => {
    expect(wilsonLowerBound(failed, total)).toBeCloseTo(bound, 9);
  });

  test("of more failures than requests is that of all failed", () => {
    expect(wilsonLowerBound(11, 10)).toBe(wilsonLowerBound(10, 10));
  });
});

describe("health", () => {
  test("is healthy without failures, however little the traffic", () => {
    expect(healthOf(0, 1)).toBe("healthy");
  });

  test.each([
    [0, 0],
    [0, 0.05],
  ])(
    "is healthy without failures, even from thresholds of %d and %d",
    (degradedRatio, failingRatio) => {
      expect(edgeHealth({ failed: 0, total: 1000 }, { degradedRatio, failingRatio })).toBe(
        "healthy",
      );
    },
  );

  test("is idle without requests, and that is not healthy", () => {
    expect(healthOf(0, 0)).toBe("idle");
  });

  test("is idle without requests even where the metrics do not say how they end", () => {
    expect(healthOf(null, 0)).toBe("idle");
  });

  test("is unknown where the metrics do not say how requests end", () => {
    expect(healthOf(null, 100)).toBe("unknown");
  });

  test("is degraded from the degraded threshold on the bound, not on the share", () => {
    expect(healthOf(6, 1000)).toBe("healthy");
    expect(healthOf(60, 10_000)).toBe("healthy");
    expect(healthOf(70, 10_000)).toBe("degraded");
  });

  test("is failing from the failing threshold on the bound, not on the share", () => {
    expect(healthOf(6, 100)).toBe("degraded");
    expect(healthOf(600, 10_000)).toBe("failing");
  });

  test("is at most degraded below three failures", () => {
    expect(healthOf(1, 1)).toBe("degraded");
    expect(healthOf(2, 2)).toBe("degraded");
    expect(healthOf(2.67, 2.67)).toBe("degraded");
    expect(healthOf(3, 3)).toBe("failing");
  });

  test("forgives the last digit of a float", () => {
    expect(isTooFew(0.01 * 300 - 1e-12)).toBe(false);
    expect(isTooFew(2.99)).toBe(true);
  });
});
