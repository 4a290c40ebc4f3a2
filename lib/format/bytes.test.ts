import { expect, test } from "vitest";
import { formatBytesPerSecond } from "./bytes";

test.each([
  [0, "0 B/s"],
  [0.5, "0.5 B/s"],
  [999, "999 B/s"],
  [1_000, "1 kB/s"],
  [1_240_000, "1.2 MB/s"],
  [3e15, "3,000 TB/s"],
])("%d bytes/s read %s", (bytesPerSecond, text) => {
  expect(formatBytesPerSecond(bytesPerSecond)).toBe(text);
});
