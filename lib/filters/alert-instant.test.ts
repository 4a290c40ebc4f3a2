import { expect, test } from "vitest";
import { alertInstant } from "./alert-instant";

const NOON = Date.UTC(2026, 10, 21, 12, 0, 3);

test.each([
  "2026-11-21T12:00:03Z",
  "2026-11-21T13:00:03.000000000+01:00",
  "1795262403",
  "1795262403000",
  "2026-11-21 12:00:03 +0000 UTC",
  "2026-11-21 13:00:03.000000000 +0100 CET m=+0.017",
  "2026-11-21 12:00:03  0000 UTC",
  "2026-11-21 12:00:03",
  "2026-11-21T12:00:03.000",
  "2026-11-21 13:00:03+01:00",
  "2026-11-21 12:00:03.000Z",
  " 2026-11-21T12:00:03Z ",
])("%s is an instant", (text) => {
  expect(alertInstant(text)).toEqual({ ms: NOON });
});

test("minutes are enough", () => {
  expect(alertInstant("2026-11-21 12:00")).toEqual({ ms: NOON - 3_000 });
});

test.each([
  "0001-01-01T00:00:00Z",
  "0001-01-01 00:00:00 +0000 UTC",
  "-62135596800",
  "-62135596800000",
  "0",
])("%s never came", (text) => {
  expect(alertInstant(text)).toEqual({ ms: null });
});

test.each(["", "yesterday", "2026-13-01T00:00:00Z", "12:00", "9".repeat(5_000)])(
  "%j is none",
  (text) => {
    expect(alertInstant(text)).toBeNull();
  },
);
