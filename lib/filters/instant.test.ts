import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantFromMs, msFromInstant } from "./instant";

const NOON_MS = Date.UTC(2026, 10, 21, 12);

describe("instant", () => {
  test.each([
    "2026-11-21T12:00:00Z",
    "2026-11-21T12:00:00.000Z",
    "2026-11-21t12:00:00z",
    "2026-11-21T14:00:00+02:00",
    "2026-11-21T14:00:00 02:00",
    "2026-11-21T06:30:00-05:30",
    "1795262400",
    "1795262400.0",
    "1795262400000",
  ])("%s is noon", (text) => {
    expect(msFromInstant(text)).toBe(NOON_MS);
  });

  test("fractions are kept to the millisecond", () => {
    expect(msFromInstant("2026-11-21T12:00:00.123456Z")).toBe(NOON_MS + 123);
    expect(msFromInstant("1795262400.123")).toBe(NOON_MS + 123);
  });

  test.each([
    "",
    "now",
    "2026-11-21",
    "2026-11-21T12:00:00",
    "2026-02-30T12:00:00Z",
    "2026-11-21T25:00:00Z",
    "2026-11-21T12:00:00+99:00",
    "-1795262400",
    "1e12",
    "12345",
    "1999-12-31T23:59:59Z",
    "99999999999999",
  ])("%j is not an instant", (text) => {
    expect(msFromInstant(text)).toBeNull();
  });

  test("every instant survives the round trip", () => {
    const ms = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) - 1 });
    fc.assert(
      fc.property(ms, (at) => {
        expect(msFromInstant(instantFromMs(at))).toBe(at);
      }),
    );
  });
});
