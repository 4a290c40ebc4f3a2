import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationFromSeconds, secondsFromDuration } from "./duration";

describe("duration", () => {
  test.each([
    ["30s", 30],
    ["5m", 300],
    ["1h30m", 5_400],
    ["90m", 5_400],
    ["1w", 604_800],
    ["0s", 0],
  ])("%s is %i seconds", (text, seconds) => {
    expect(secondsFromDuration(text)).toBe(seconds);
  });

  test.each(["", "5", "5 m", "-5m", "30m1h", "5m5m", "1.5h", "5M", "500ms", "m", "9999999999s"])(
    "%j is not a duration",
    (text) => {
      expect(secondsFromDuration(text)).toBeNull();
    },
  );

  test("the largest units come first", () => {
    expect(durationFromSeconds(604_800 + 5_400 + 1)).toBe("1w1h30m1s");
  });

  test("every whole number of seconds survives the round trip", () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(secondsFromDuration(durationFromSeconds(seconds))).toBe(seconds);
      }),
    );
  });
});
