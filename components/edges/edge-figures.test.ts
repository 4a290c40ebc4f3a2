import { describe, expect, test } from "vitest";
import { anEdge } from "./edge.fixture";
import { edgeFigure, isOnItsWay, reportedFigures, tcpFigures } from "./edge-figures";

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
  test("a rate is requests a second", () => {
    expect(edgeFigure(anEdge(), "rate")).toEqual({
      column: "requestsPerSecond",
      value: 41.3,
      text: "41/s",
      isQuiet: false,
    });
  });

  test("a TCP edge's rate is connections opened a second", () => {
    expect(edgeFigure(tcpEdge, "rate")).toMatchObject({
      column: "openedPerSecond",
      text: "3.1 conn/s",
    });
  });

  test("an edge with no latency sample shows nothing, not zero", () => {
    expect(edgeFigure(anEdge({ p99Ms: null }), "p99").text).toBeNull();
  });

  test.each([
    ["failed", "0 %"],
    ["denied", "0 %"],
    ["mean", "12 ms"],
    ["p50", "9 ms"],
    ["p90", "40 ms"],
    ["p99", "1.2 s"],
    ["mtls", "100 %"],
  ] as const)("%s reads %s", (name, text) => {
    expect(edgeFigure(anEdge(), name).text).toBe(text);
  });

  test("no failures and all of it encrypted are quiet; plaintext is not", () => {
    expect(edgeFigure(anEdge(), "failed").isQuiet).toBe(true);
    expect(edgeFigure(anEdge(), "mtls").isQuiet).toBe(true);
    expect(edgeFigure(anEdge({ mtlsRatio: 0 }), "mtls").isQuiet).toBe(false);
  });

  test("each side's own count can be traced", () => {
    const { source, destination } = reportedFigures(anEdge());
    expect([source.column, source.text]).toEqual(["reportedSource", "41/s"]);
    expect([destination.column, destination.text]).toEqual(["reportedDestination", "41/s"]);
  });

  test("TCP has bytes and connections, requests have none", () => {
    expect(tcpFigures(tcpEdge).map(({ figure }) => figure.text)).toEqual([
      "3.1 conn/s",
      "3 conn/s",
      "1.2 MB/s",
      "0 B/s",
    ]);
    expect(tcpFigures(anEdge())).toEqual([]);
  });

  test("percentiles are on their way only while they are asked for, and only where there are durations", () => {
    expect(isOnItsWay(anEdge(), "p99", true)).toBe(true);
    expect(isOnItsWay(anEdge(), "p99", false)).toBe(false);
    expect(isOnItsWay(anEdge(), "mean", true)).toBe(false);
    expect(isOnItsWay(tcpEdge, "p99", true)).toBe(false);
  });
});
