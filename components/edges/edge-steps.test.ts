import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { neighbourId, nextUnhealthyId } from "./edge-steps";

const edges = [
  anEdge({ id: "a", health: "failing" }),
  anEdge({ id: "b" }),
  anEdge({ id: "c", health: "degraded" }),
];

describe("steps over rows", () => {
  test("the first step selects the first row", () => {
    expect(neighbourId(edges, null, 1)).toBe("a");
    expect(neighbourId(edges, "gone", -1)).toBe("a");
  });

  test("a step goes one row on and stops at the ends", () => {
    expect(neighbourId(edges, "a", 1)).toBe("b");
    expect(neighbourId(edges, "c", 1)).toBe("c");
    expect(neighbourId(edges, "a", -1)).toBe("a");
  });

  test("no rows, no step", () => {
    expect(neighbourId([], null, 1)).toBeNull();
  });

  test("the next unhealthy edge is found past healthy ones and round the end", () => {
    expect(nextUnhealthyId(edges, "a")).toBe("c");
    expect(nextUnhealthyId(edges, "c")).toBe("a");
    expect(nextUnhealthyId(edges, null)).toBe("a");
  });

  test("where all is well the selection stays", () => {
    expect(nextUnhealthyId([anEdge({ id: "b" })], "b")).toBe("b");
    expect(nextUnhealthyId([], null)).toBeNull();
  });
});
