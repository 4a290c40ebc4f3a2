import { describe, expect, test } from "vitest";
import { edgeBetween } from "@/e2e/harness/an-edge";
import { edgeTotals } from "./edge-totals";

const busy = edgeBetween("e/a/x", "e/a/y", { requestsPerSecond: 90, errorRatio: 0 });
const failing = edgeBetween("e/a/x", "e/a/z", {
  requestsPerSecond: 10,
  errorRatio: 0.5,
  health: "failing",
});
const connections = edgeBetween("e/a/x", "e/a/db", {
  protocol: "tcp",
  requestsPerSecond: null,
  errorRatio: 0.25,
  tcp: { sentBytesPerSecond: 1, receivedBytesPerSecond: 1, openedPerSecond: 4, closedPerSecond: 4 },
});

describe("totals of edges", () => {
  test("weigh failures by the rate of each edge", () => {
    expect(edgeTotals([busy, failing])).toEqual({
      edges: 2,
      requestsPerSecond: 100,
      openedPerSecond: null,
      errorRatio: 0.05,
      failing: 1,
      degraded: 0,
    });
  });

  test("never add connections to requests", () => {
    expect(edgeTotals([busy, connections])).toMatchObject({
      requestsPerSecond: 90,
      openedPerSecond: 4,
      errorRatio: 0,
    });
    expect(edgeTotals([connections])).toMatchObject({ requestsPerSecond: null, errorRatio: 0.25 });
  });

  test("of what tells nothing are absent, not zero", () => {
    const silent = { ...busy, requestsPerSecond: null, errorRatio: null };
    expect(edgeTotals([silent, silent])).toMatchObject({
      requestsPerSecond: null,
      errorRatio: null,
    });
    expect(edgeTotals([])).toMatchObject({ edges: 0, errorRatio: null });
  });

  test("an edge that tells no ratio does not thin out the others'", () => {
    const silent = { ...busy, errorRatio: null };
    expect(edgeTotals([silent, failing]).errorRatio).toBe(0.5);
  });
});
