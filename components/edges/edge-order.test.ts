import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { SORT_COLUMNS } from "@/lib/filters/edge-sort";
import { noOwners } from "@/lib/mesh/owner";
import { nextSort, sortEdges, WORST_FIRST } from "./edge-order";

const slow = anEdge({ id: "slow", p99Ms: 900, requestsPerSecond: 1 });
const fast = anEdge({ id: "fast", p99Ms: 20, requestsPerSecond: 500 });
const silent = anEdge({ id: "silent", p99Ms: null, requestsPerSecond: 40 });
const worstFirst = [silent, slow, fast];

function idsBy(column: (typeof SORT_COLUMNS)[number], isFalling: boolean): string[] {
  return sortEdges(worstFirst, { column, isFalling }).map(({ id }) => id);
}

describe("order of edges", () => {
  test("worst first is the order of the answer", () => {
    expect(idsBy("health", true)).toEqual(["silent", "slow", "fast"]);
    expect(idsBy("health", false)).toEqual(["fast", "slow", "silent"]);
  });

  test("absent figures come last, falling and rising", () => {
    expect(idsBy("p99", true)).toEqual(["slow", "fast", "silent"]);
    expect(idsBy("p99", false)).toEqual(["fast", "slow", "silent"]);
  });

  test("equals keep the order of the answer", () => {
    expect(idsBy("protocol", true)).toEqual(["silent", "slow", "fast"]);
  });

  test("an edge is ordered by its largest flag and its largest owner", () => {
    const flagged = anEdge({
      id: "flagged",
      flags: [{ flag: "UH", requestsPerSecond: 2 }],
      owners: { ...noOwners(), mesh: 2 },
    });
    const edges = [slow, flagged];
    for (const column of ["flags", "owner"] as const) {
      expect(sortEdges(edges, { column, isFalling: false })[0]?.id).toBe("flagged");
    }
  });

  test("every column can be sorted by, and the answer is left as it was", () => {
    for (const column of SORT_COLUMNS) {
      expect(sortEdges(worstFirst, { column, isFalling: false })).toHaveLength(3);
    }
    expect(worstFirst.map(({ id }) => id)).toEqual(["silent", "slow", "fast"]);
  });

  test("figures start falling, names rising, and a second press turns them round", () => {
    expect(nextSort(WORST_FIRST, "p99")).toEqual({ column: "p99", isFalling: true });
    expect(nextSort(WORST_FIRST, "source")).toEqual({ column: "source", isFalling: false });
    expect(nextSort({ column: "p99", isFalling: true }, "p99")).toEqual({
      column: "p99",
      isFalling: false,
    });
  });
});
