import { expect, test } from "vitest";
import { binaryKind, isGzip, utf16Label } from "./binary-kind";

const text = new TextEncoder();

test("text is text, even behind some NUL bytes", () => {
  expect(binaryKind(text.encode('[2026-11-21] "GET /'))).toBeNull();
  expect(binaryKind(text.encode(`\0\0\0${"log ".repeat(100)}`))).toBeNull();
  expect(binaryKind(new Uint8Array())).toBeNull();
});

test.each([
  [[0x50, 0x4b, 3, 4], "a ZIP archive: unpack it first"],
  [[0x28, 0xb5, 0x2f, 0xfd], "packed with zstd: unpack it first"],
  [[0, 1, 0, 2], "binary data, not text"],
])("%j is said in words", (bytes, words) => {
  expect(binaryKind(Uint8Array.from(bytes))).toBe(words);
});

test("a tar archive is known by what stands in its head", () => {
  const head = new Uint8Array(512).fill(0x61);
  head.set(text.encode("ustar"), 257);
  expect(binaryKind(head)).toBe("a tar archive: unpack it first");
});

test("gzip and UTF-16 are known by their first bytes", () => {
  expect(isGzip(Uint8Array.from([0x1f, 0x8b, 8]))).toBe(true);
  expect(utf16Label(Uint8Array.from([0xff, 0xfe, 0x5b, 0]))).toBe("utf-16le");
  expect(utf16Label(Uint8Array.from([0xef, 0xbb, 0xbf]))).toBeNull();
});
