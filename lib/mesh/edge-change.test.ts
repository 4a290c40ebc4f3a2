import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edge, EdgeBefore } from "./edge";
import { edge } from "./edge.fixture";
import { edgeChange, goneChange } from "./edge-change";

const WINDOW_SECONDS = 300;

const QUIET: EdgeBefore = {
  requestsPerSecond: 100,
  errorRatio: 0,
  deniedRatio: 0,
  p99Ms: null,
  health: "healthy",
  openedPerSecond: null,
};

function change(now: Partial<Edge>, then: Partial<EdgeBefore> | null = {}) {
  const before = then === null ? null : { ...QUIET, ...then };
  return edgeChange(edge("web", "cart", { ...now, before }), WINDOW_SECONDS);
}

test("an edge that nothing is compared with has no change", () => {
  expect(edgeChange(edge("web", "cart"), WINDOW_SECONDS)).toBeNull();
});

test("an edge that was not there is new, and says how it fares", () => {
  expect(change({}, null)).toEqual({ kind: "new", sentence: "New: 100 req/s" });
  expect(change({ health: "failing", errorRatio: 0.3 }, null)?.sentence).toBe(
    "New: 100 req/s, 30 % of which fail",
  );
});

test("an edge that is gone says what it was", () => {
  expect(goneChange(edge("web", "cart"))).toEqual({
    kind: "gone",
    sentence: "Gone: 100 req/s then",
  });
});

describe("failures", () => {
  test("that began are worse, that ended are better", () => {
    const failing = { health: "failing", errorRatio: 0.3 } as const;
    expect(change(failing)).toEqual({ kind: "worse", sentence: "30 % fail, none then" });
    expect(change({}, failing)).toEqual({ kind: "better", sentence: "none fail, 30 % then" });
  });

  test("of a few requests are worse once they make an edge failing", () => {
    const now = { health: "failing", errorRatio: 0.5, requestsPerSecond: 0.05 } as const;
    expect(change(now, { requestsPerSecond: 0.05 })?.kind).toBe("worse");
  });

  test("that grow without a step in health are worse where the counts prove it", () => {
    const both = { health: "failing" } as const;
    expect(change({ ...both, errorRatio: 0.6 }, { ...both, errorRatio: 0.2 })?.kind).toBe("worse");
    const few = { ...both, requestsPerSecond: 0.03 };
    expect(change({ ...few, errorRatio: 0.6 }, { ...few, errorRatio: 0.4 })?.kind).toBe("same");
  });

  test("that differ by less than half a point are the same", () => {
    expect(change({ errorRatio: 0.002 }, { errorRatio: 0 })?.kind).toBe("same");
  });

  test("that end with the traffic are no improvement", () => {
    const now = { health: "idle", errorRatio: null, requestsPerSecond: 0 } as const;
    expect(change(now, { health: "failing", errorRatio: 0.3 })?.kind).toBe("quieter");
  });
});

describe("failures that the metrics do not tell", () => {
  const untold = { health: "unknown", errorRatio: null, deniedRatio: null } as const;
  const failing = { health: "failing", errorRatio: 0.3 } as const;

  test("were not none", () => {
    const sentence = "How many failed then is not known";
    expect(change(failing, untold)).toEqual({ kind: "same", sentence });
    expect(change({}, untold)).toEqual({ kind: "same", sentence });
  });

  test("are not none", () => {
    const sentence = "How many fail now is not known";
    expect(change(untold, failing)).toEqual({ kind: "same", sentence });
    expect(change(untold)).toEqual({ kind: "same", sentence });
  });

  test("neither now nor then are not about the same", () => {
    const sentence = "How many fail is not known, neither now nor then";
    expect(change(untold, untold)).toEqual({ kind: "same", sentence });
  });

  test("leave the rest to be compared", () => {
    expect(change(failing, { ...untold, requestsPerSecond: 40 })?.kind).toBe("busier");
    expect(change({ p99Ms: 900 }, { ...untold, p99Ms: 300 })?.kind).toBe("worse");
  });

  test("are none where there was no traffic", () => {
    const idle = { health: "idle", errorRatio: null, requestsPerSecond: 0 } as const;
    expect(change(failing, idle)?.sentence).toBe("30 % fail, none then");
    expect(change(idle, idle)?.sentence).toBe("About the same as then");
  });
});

test("denials are told where no failures are", () => {
  expect(change({ deniedRatio: 0.4 })).toEqual({
    kind: "worse",
    sentence: "40 % are denied, none then",
  });
});

describe("latency", () => {
  test("that doubles is worse, that halves is better", () => {
    expect(change({ p99Ms: 900 }, { p99Ms: 300 })).toEqual({
      kind: "worse",
      sentence: "p99 900 ms, 300 ms then",
    });
    expect(change({ p99Ms: 300 }, { p99Ms: 900 })?.kind).toBe("better");
  });

  test.each([
    [8, 2],
    [500, 300],
  ])("of %d ms after %d ms is the same", (now, then) => {
    expect(change({ p99Ms: now }, { p99Ms: then })?.kind).toBe("same");
  });

  test("of a few requests says nothing", () => {
    const few = { requestsPerSecond: 0.1 };
    expect(change({ ...few, p99Ms: 900 }, { ...few, p99Ms: 100 })?.kind).toBe("same");
  });
});

describe("traffic", () => {
  test("that doubles or halves is busier or quieter", () => {
    expect(change({}, { requestsPerSecond: 40 })).toEqual({
      kind: "busier",
      sentence: "100 req/s, 40 req/s then",
    });
    expect(change({}, { requestsPerSecond: 250 })?.kind).toBe("quieter");
  });

  test("of a handful of requests is the same", () => {
    const now = { requestsPerSecond: 5 / WINDOW_SECONDS };
    expect(change(now, { requestsPerSecond: 1 / WINDOW_SECONDS })?.kind).toBe("same");
  });

  test("of TCP is counted in connections", () => {
    const tcp = {
      sentBytesPerSecond: 1,
      receivedBytesPerSecond: 1,
      openedPerSecond: 30,
      closedPerSecond: 30,
    };
    const now = { protocol: "tcp", requestsPerSecond: null, tcp } as const;
    expect(change(now, { requestsPerSecond: null, openedPerSecond: 3 })?.sentence).toBe(
      "30 connections/s, 3 connections/s then",
    );
  });
});

const figures = fc.record({
  requestsPerSecond: fc.double({ min: 0, max: 1e4, noNaN: true }),
  errorRatio: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  deniedRatio: fc.double({ min: 0, max: 1, noNaN: true }),
  health: fc.constantFrom("healthy" as const, "degraded" as const, "failing" as const),
});

test("what is as it was is the same, and turning round two looks turns round the change", () => {
  const turned = new Map([
    ["worse", "better"],
    ["better", "worse"],
    ["busier", "quieter"],
    ["quieter", "busier"],
  ]);
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      expect(change(a, a)?.kind).toBe("same");
      const there = change(a, b)?.kind ?? "same";
      expect(change(b, a)?.kind).toBe(turned.get(there) ?? there);
    }),
  );
});
