import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import type { Edge, Health } from "@/lib/mesh/edge";
import { foldedText, shownAtFirst } from "./folded-edges";

function edges(counts: Partial<Record<Health, number>>): Edge[] {
  return Object.entries(counts).flatMap(
    ([health, count]) => Array.from({ length: count }, () => anEdge({ health: health as Health })), // safe because the keys are healths
  );
}

describe("what is shown at first", () => {
  test("is all that is wrong, however much", () => {
    expect(shownAtFirst(edges({ failing: 9, degraded: 3, healthy: 20 }))).toHaveLength(12);
  });

  test("is eight where less is wrong, and all where little would be left", () => {
    expect(shownAtFirst(edges({ failing: 1, healthy: 20 }))).toHaveLength(8);
    expect(shownAtFirst(edges({ failing: 1, healthy: 10 }))).toHaveLength(11);
  });
});

describe("the words for the rest", () => {
  test("call well what is healthy alone", () => {
    expect(foldedText(edges({ healthy: 12 }))).toBe("Show 12 more, all of them well");
    expect(foldedText(edges({ idle: 4 }))).toBe("Show 4 more: 4 idle");
    expect(foldedText(edges({ unknown: 2, healthy: 12, idle: 1 }))).toBe(
      "Show 15 more: 12 healthy, 1 idle, 2 unknown",
    );
  });
});
