import { describe, expect, it } from "vitest";
import { busySeconds, curveFrom } from "./curve";

const NOON_MS = Date.UTC(2026, 4, 4, 12);
const DAY_MS = 24 * 3600 * 1000;

describe("a curve", () => {
  const curve = curveFrom("seed", null);

  it("comes to a day of average traffic within a day", () => {
    expect(busySeconds(curve, NOON_MS, NOON_MS + DAY_MS)).toBeCloseTo(86_400, -2);
  });

  it("is busiest in the afternoon", () => {
    const hour = (start: number) => busySeconds(curve, start, start + 3_600_000);
    expect(hour(NOON_MS + 3 * 3_600_000)).toBeGreaterThan(1.5 * hour(NOON_MS + 15 * 3_600_000));
  });

  it("never stands still", () => {
    const steps = Array.from({ length: 5760 }, (_, index) => NOON_MS + index * 15_000);
    const quietest = Math.min(...steps.map((atMs) => busySeconds(curve, atMs, atMs + 15_000)));
    expect(quietest).toBeGreaterThan(15 * 0.3);
  });

  it("adds up: two stretches make one", () => {
    const [a, b] = [NOON_MS + 12_345, NOON_MS + 678_901];
    const halves = busySeconds(curve, NOON_MS, a) + busySeconds(curve, a, b);
    expect(halves).toBeCloseTo(busySeconds(curve, NOON_MS, b), 6);
  });

  it("that fell quiet does not move any more", () => {
    const quiet = curveFrom("seed", NOON_MS);
    expect(busySeconds(quiet, NOON_MS + 1, NOON_MS + DAY_MS)).toBe(0);
  });
});
