import { describe, expect, test } from "vitest";
import { formatTick, timeTicks } from "./time-ticks";

const NOON_MS = Date.UTC(2026, 10, 21, 12);
const MINUTE_MS = 60_000;

describe("the ticks of a stretch of time", () => {
  test("are round instants within it", () => {
    const ticks = timeTicks(NOON_MS + 3 * MINUTE_MS, NOON_MS + 63 * MINUTE_MS, 6);
    expect(ticks.map(formatTick)).toEqual(["12:10", "12:20", "12:30", "12:40", "12:50", "13:00"]);
  });

  test("name the day where one begins", () => {
    const ticks = timeTicks(NOON_MS, NOON_MS + 1_440 * MINUTE_MS, 4);
    expect(ticks.map(formatTick)).toEqual(["12:00", "18:00", "22 Nov", "06:00", "12:00"]);
  });

  test("of a month are days", () => {
    const ticks = timeTicks(NOON_MS, NOON_MS + 30 * 1_440 * MINUTE_MS, 5);
    expect(ticks.every((tick) => tick % 86_400_000 === 0)).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(5);
  });

  test("of an empty stretch are none", () => {
    expect(timeTicks(NOON_MS + 1, NOON_MS + 2, 5)).toEqual([]);
  });
});
