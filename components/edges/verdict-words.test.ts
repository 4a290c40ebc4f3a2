import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { edgeCount, healthyBasis, unhealthyCount } from "./verdict-words";

const healthy = anEdge();
const idle = anEdge({ health: "idle" });
const failing = anEdge({ health: "failing" });
const degraded = anEdge({ health: "degraded" });

describe("verdict words", () => {
  test("what is wrong is counted", () => {
    expect(unhealthyCount([failing, degraded, degraded, healthy])).toBe(
      "1 failing, 2 degraded of 4 edges",
    );
  });

  test("nothing wrong has no count", () => {
    expect(unhealthyCount([healthy, idle])).toBeNull();
  });

  test("nothing wrong says what that rests on", () => {
    expect(healthyBasis([healthy, idle], 0.005, 0)).toBe(
      "No edge is provably above 0.5 % failed: 2 edges, 1 idle.",
    );
  });

  test("on numbers with notices the doubt is said", () => {
    expect(healthyBasis([healthy], 0.005, 1)).toBe(
      "No edge is provably above 0.5 % failed: 1 edge. This rests on numbers with 1 notice.",
    );
  });

  test("thousands are grouped", () => {
    expect(edgeCount(5_000)).toBe("5,000 edges");
  });
});
