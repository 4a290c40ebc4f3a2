import { describe, expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { figure, figureColumn, figureValue, isOnItsWay } from "./edge-figures";

const tcpEdge = anEdge({
  protocol: "tcp",
  requestsPerSecond: null,
  meanMs: null,
  tcp: {
    sentBytesPerSecond: 1_240_000,
    receivedBytesPerSecond: 0,
    openedPerSecond: 3.1,
    closedPerSecond: 3,
  },
});

describe("an edge's figures", () => {
  test.each([
    ["requestsPerSecond", "41/s"],
    ["errorRatio", "0 %"],
    ["deniedRatio", "0 %"],
    ["meanMs", "12 ms"],
    ["p50Ms", "9 ms"],
    ["p90Ms", "40 ms"],
    ["p99Ms", "1.2 s"],
    ["mtlsRatio", "100 %"],
    ["reportedSource", "41/s"],
    ["reportedDestination", "41/s"],
  ] as const)("%s reads %s", (column, text) => {
    expect(figure(anEdge(), column).text).toBe(text);
  });

  test.each([
    ["openedPerSecond", "3.1 conn/s"],
    ["closedPerSecond", "3 conn/s"],
    ["sentBytesPerSecond", "1.2 MB/s"],
    ["receivedBytesPerSecond", "0 B/s"],
  ] as const)("of a TCP edge %s reads %s", (column, text) => {
    expect(figure(tcpEdge, column).text).toBe(text);
    expect(figureValue(anEdge(), column)).toBeNull();
  });

  test("the rate of a TCP edge is connections, of any other requests", () => {
    expect(figureColumn(tcpEdge, "rate")).toBe("openedPerSecond");
    expect(figureColumn(anEdge(), "rate")).toBe("requestsPerSecond");
  });

  test("an edge with no latency sample shows nothing, not zero", () => {
    expect(figure(anEdge({ p99Ms: null }), "p99Ms").text).toBeNull();
  });

  test("no failures and all of it encrypted are quiet; plaintext is not", () => {
    expect(figure(anEdge(), "errorRatio").isQuiet).toBe(true);
    expect(figure(anEdge(), "mtlsRatio").isQuiet).toBe(true);
    expect(figure(anEdge({ mtlsRatio: 0 }), "mtlsRatio").isQuiet).toBe(false);
  });

  test("percentiles are on their way only while asked for, and only where there are durations", () => {
    expect(isOnItsWay(anEdge(), "p99Ms", true)).toBe(true);
    expect(isOnItsWay(anEdge(), "p99Ms", false)).toBe(false);
    expect(isOnItsWay(anEdge(), "meanMs", true)).toBe(false);
    expect(isOnItsWay(tcpEdge, "p99Ms", true)).toBe(false);
  });
});
