import fc from "fast-check";
import { expect, test } from "vitest";
import { newNumberTable } from "./number-table";

test("a table holds what a Map holds", () => {
  const entry = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat());
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3000 }), (entries) => {
      const table = newNumberTable();
      for (const [key, value] of entries) table.set(key, value);
      const map = new Map(entries);
      for (let key = 1; key <= 5000; key += 7) expect(table.get(key)).toBe(map.get(key) ?? null);
    }),
    { numRuns: 20 },
  );
});

test("hashes that share their low bits are found apart", () => {
  const table = newNumberTable();
  for (let index = 1; index <= 2000; index++) table.set(index * 2 ** 32, index);
  expect(table.get(777 * 2 ** 32)).toBe(777);
  expect(table.get(5)).toBeNull();
});
