import { describe, expect, it } from "vitest";
import { BUCKET_BOUNDS, meanMs, seenByCaller, shareBelow } from "./latency";

const LATENCY = { medianMs: 100, spread: 2 };

describe("a latency", () => {
  it("is below its median half of the time, and below one spread more for 84 %", () => {
    expect(shareBelow(LATENCY, 100)).toBeCloseTo(0.5, 6);
    expect(shareBelow(LATENCY, 200)).toBeCloseTo(0.8413, 4);
    expect(shareBelow(LATENCY, 50)).toBeCloseTo(0.1587, 4);
  });

  it("never shrinks from bound to bound, and stays a share", () => {
    const shares = BUCKET_BOUNDS.map((bound) => shareBelow(LATENCY, bound));
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it("has a mean above its median", () => {
    expect(meanMs(LATENCY)).toBeCloseTo(127.15, 1);
  });

  it("is longer for the caller", () => {
    expect(seenByCaller(LATENCY).medianMs).toBeGreaterThan(LATENCY.medianMs);
  });
});
