import { expect, test } from "vitest";
import { textHash } from "./text-hash";

test("texts that differ in one sign have different hashes, whole numbers above 0", () => {
  const hashes = Array.from({ length: 100_000 }, (_, index) => textHash(`a1-${index} GET cart /`));
  expect(new Set(hashes).size).toBe(100_000);
  expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash > 0)).toBe(true);
  expect(textHash("")).toBeGreaterThan(0);
});
