import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alertSpan } from "./alert-span";

const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;

function span(
  startAgoMs: number | null,
  endAgoMs: number | null,
  ruleRangeSeconds: number | null = null,
) {
  const startMs = startAgoMs === null ? null : NOW - startAgoMs;
  const endMs = endAgoMs === null ? null : NOW - endAgoMs;
  return alertSpan({ startMs, endMs, ruleRangeSeconds }, NOW);
}

describe("what to look at for an alert", () => {
  test("one that still fires is seen up to now, from an hour before it", () => {
    expect(span(2 * HOUR, null)).toEqual({
      atMs: NOW,
      rangeSeconds: 3 * 3_600,
      windowSeconds: 300,
    });
  });

  test("one that is over is seen to a quarter of an hour after it, with rates since its start", () => {
    expect(span(5 * HOUR, 4 * HOUR)).toEqual({
      atMs: NOW - 4 * HOUR + 900_000,
      rangeSeconds: 4_500 + 3_600,
      windowSeconds: 4_500,
    });
  });

  test("one that has just ended is not seen past now", () => {
    expect(span(HOUR, 60_000).atMs).toBe(NOW);
  });

  test("an end that is yet to come is none", () => {
    expect(span(HOUR, -HOUR)).toEqual(span(HOUR, null));
    expect(span(HOUR, 2 * HOUR)).toEqual(span(HOUR, null));
  });

  test("a rule that looks back six hours is seen twice as far back, with rates over as long", () => {
    expect(span(HOUR, null, 21_600)).toEqual({
      atMs: NOW,
      rangeSeconds: 3_600 + 43_200,
      windowSeconds: 21_600,
    });
  });

  test("without a start it is as of its end, and without either it is now", () => {
    expect(span(null, 4 * HOUR)).toMatchObject({ atMs: NOW - 4 * HOUR + 900_000 });
    expect(span(null, -HOUR).atMs).toBeNull();
    expect(span(null, null)).toEqual({ atMs: null, rangeSeconds: 3_600, windowSeconds: 300 });
    expect(span(-HOUR, null).atMs).toBeNull();
  });

  test("whatever it is told, it asks for what can be asked", () => {
    const agoMs = fc.option(fc.integer({ min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(
        agoMs,
        agoMs,
        fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
        (start, end, rule) => {
          const { atMs, rangeSeconds, windowSeconds } = span(start, end, rule);
          expect(atMs === null || atMs <= NOW).toBe(true);
          expect(rangeSeconds).toBeGreaterThanOrEqual(300);
          expect(rangeSeconds).toBeLessThanOrEqual(2_592_000);
          expect(windowSeconds).toBeGreaterThanOrEqual(300);
          expect(windowSeconds).toBeLessThanOrEqual(86_400);
          expect(Number.isInteger(rangeSeconds) && Number.isInteger(windowSeconds)).toBe(true);
        },
      ),
    );
  });
});
