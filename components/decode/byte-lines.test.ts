import fc from "fast-check";
import { expect, test } from "vitest";
import { type ByteLine, newLineCutter } from "./byte-lines";

function linesOf(text: string, bytesEach: number, longestLine?: number): ByteLine[] {
  const bytes = new TextEncoder().encode(text);
  const cutter = newLineCutter(longestLine);
  const lines: ByteLine[] = [];
  for (let at = 0; at < bytes.length; at += bytesEach) {
    lines.push(...cutter.add(bytes.subarray(at, at + bytesEach)));
  }
  return [...lines, ...cutter.end()];
}

test("lines keep their ends, and say where their bytes are", () => {
  expect(linesOf("a\r\né\n\nlast", 100)).toEqual([
    { text: "a\r\n", start: 0, end: 3 },
    { text: "é\n", start: 3, end: 6 },
    { text: "\n", start: 6, end: 7 },
    { text: "last", start: 7, end: 11 },
  ]);
  expect(linesOf("", 1)).toEqual([]);
});

test("lines are the same however the bytes come", () => {
  const text = fc.string({ unit: fc.constantFrom("\n", "é", "a", "\r", "😀") });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, bytesEach) => {
      const lines = linesOf(whole, bytesEach);
      expect(lines).toEqual(linesOf(whole, 1000));
      expect(lines.map((line) => line.text).join("")).toBe(whole);
    }),
  );
});

test("a line that is too long to read is told apart, and the next is read", () => {
  expect(linesOf(`${"x".repeat(50)}\nb\n`, 7, 20)).toEqual([
    { text: null, start: 0, end: 51 },
    { text: "b\n", start: 51, end: 53 },
  ]);
});
