import { expect, test } from "vitest";
import { decodedSegment } from "./decoded-segment";

test("a segment is decoded, and left as it stands where it cannot be", () => {
  expect(decodedSegment("UF%2CURX")).toBe("UF,URX");
  expect(decodedSegment("100%")).toBe("100%");
});
