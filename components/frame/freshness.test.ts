import { describe, expect, test } from "vitest";
import { type FreshnessFacts, freshnessOf } from "./freshness";

const facts: FreshnessFacts = {
  atMs: Date.UTC(2026, 10, 21, 15, 2),
  windowSeconds: 3_600,
  isPinned: false,
  hasFailed: false,
  isOutdated: false,
  nowMs: Date.UTC(2026, 10, 21, 15, 2, 8),
};

describe("freshness", () => {
  test("nothing answered yet is said as such", () => {
    expect(freshnessOf({ ...facts, atMs: null }).state).toBe("pending");
    expect(freshnessOf({ ...facts, atMs: null, hasFailed: true }).state).toBe("failed");
  });

  test("live numbers name their window and their age", () => {
    expect(freshnessOf(facts)).toEqual({
      state: "live",
      text: "1 h rates at 15:02 UTC, 8 s ago",
    });
  });

  test("a pinned time names its range and how long ago it was", () => {
    const nowMs = Date.UTC(2026, 10, 21, 18, 2);
    expect(freshnessOf({ ...facts, isPinned: true, nowMs })).toEqual({
      state: "pinned",
      text: "Pinned to 14:02–15:02 UTC, 3 h ago",
    });
  });

  test("a pinned time that is yet to come says when", () => {
    const nowMs = Date.UTC(2026, 10, 21, 12, 2);
    expect(freshnessOf({ ...facts, isPinned: true, nowMs }).text).toBe(
      "Pinned to 14:02–15:02 UTC, in 3 h",
    );
  });

  test("numbers kept over a failed refresh are stale, pinned or not", () => {
    expect(freshnessOf({ ...facts, isPinned: true, hasFailed: true })).toEqual({
      state: "stale",
      text: "Stale: numbers of 15:02 UTC, 8 s ago; the last refresh failed",
    });
  });

  test("numbers of the scope before are said to be so", () => {
    expect(freshnessOf({ ...facts, isOutdated: true })).toEqual({
      state: "pending",
      text: "Asking …; these numbers are the ones before",
    });
  });

  test("a server's clock ahead of the reader's is no negative age", () => {
    expect(freshnessOf({ ...facts, nowMs: facts.nowMs - 60_000 }).text).toMatch(/just now$/);
  });
});
