import { expect, test } from "vitest";
import { formatLatency } from "./latency";

test.each([
  [0, "0 ms"],
  [0.84, "0.84 ms"],
  [42.3, "42 ms"],
  [999, "999 ms"],
  [1_240, "1.2 s"],
  [60_000, "1 min"],
  [210_000, "3.5 min"],
])("%d ms reads %s", (ms, text) => {
  expect(formatLatency(ms)).toBe(text);
});
