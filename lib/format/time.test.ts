import { describe, expect, test } from "vitest";
import { formatAge, formatClock, formatClockRange, formatSpan } from "./time";

const TWO_PM_MS = Date.UTC(2026, 10, 21, 14, 2);
const HOUR_MS = 3_600_000;

describe("time", () => {
  test.each([
    [0, "0 s"],
    [45.9, "45 s"],
    [60, "1 min"],
    [90, "1 min 30 s"],
    [300, "5 min"],
    [330, "5 min"],
    [10_800, "3 h"],
    [90_000, "1 d 1 h"],
  ])("%d seconds read %s", (seconds, text) => {
    expect(formatSpan(seconds)).toBe(text);
  });

  test("less than a second ago is just now", () => {
    expect(formatAge(999)).toBe("just now");
    expect(formatAge(8_400)).toBe("8 s ago");
  });

  test("the clock shows seconds only where there are any", () => {
    expect(formatClock(TWO_PM_MS)).toBe("14:02");
    expect(formatClock(TWO_PM_MS + 15_000)).toBe("14:02:15");
  });

  test("a range of today names no day", () => {
    expect(formatClockRange(TWO_PM_MS, TWO_PM_MS + HOUR_MS, TWO_PM_MS + 4 * HOUR_MS)).toBe(
      "14:02–15:02 UTC",
    );
  });

  test("a range of another day names it once", () => {
    expect(formatClockRange(TWO_PM_MS, TWO_PM_MS + HOUR_MS, TWO_PM_MS + 24 * HOUR_MS)).toBe(
      "2026-11-21 14:02–15:02 UTC",
    );
  });

  test("a range over midnight names the day that is not today", () => {
    const midnightMs = Date.UTC(2026, 10, 22);
    expect(formatClockRange(midnightMs - HOUR_MS, midnightMs + HOUR_MS, midnightMs)).toBe(
      "2026-11-21 23:00–01:00 UTC",
    );
  });
});
