import { describe, expect, test } from "vitest";
import { requestSample, tcpSample } from "@/e2e/harness/mesh-samples";
import { failedConnections, failedRequests } from "./failed-series";

const STEP_SECONDS = 60;

describe("requests", () => {
  test("fail by their outcome, and none where there is no traffic", () => {
    const good = { ...requestSample(), values: [10, 6, 0, null] };
    const bad = { ...requestSample({ responseCode: 503 }), values: [null, 4, 0, null] };
    expect(failedRequests([good, bad], STEP_SECONDS)).toEqual([
      { failed: 0, total: 600 },
      { failed: 240, total: 600 },
      null,
      null,
    ]);
  });

  test("that are denied or given up do not fail", () => {
    const denied = { ...requestSample({ responseCode: 403 }), values: [1] };
    const left = { ...requestSample({ responseCode: 0, flags: ["DC"] }), values: [1] };
    expect(failedRequests([denied, left], STEP_SECONDS)).toEqual([{ failed: 0, total: 120 }]);
  });

  test("are counted by one reporter", () => {
    const sent = { ...requestSample(), values: [5] };
    const arrived = { ...requestSample({ ends: { reporter: "destination" } }), values: [5] };
    expect(failedRequests([sent, arrived], STEP_SECONDS)).toEqual([{ failed: 0, total: 300 }]);
  });

  test("without code or status tell nothing", () => {
    const mute = { ...requestSample({ responseCode: null, grpcStatus: null }), values: [5] };
    expect(failedRequests([mute], STEP_SECONDS)).toEqual([]);
  });
});

describe("connections", () => {
  const opened = { ...tcpSample(), values: [4, 4] };
  const closed = { ...tcpSample({ counter: "closed" }), values: [4, 1] };

  test("fail by how they close", () => {
    const broken = { ...tcpSample({ counter: "closed", flags: ["UF"] }), values: [0, 3] };
    expect(failedConnections([opened, closed, broken], STEP_SECONDS)).toEqual([
      { failed: 0, total: 240 },
      { failed: 180, total: 240 },
    ]);
  });

  test("that the callee alone saw break have failed too", () => {
    const ends = { reporter: "destination" } as const;
    const seen = { ...tcpSample({ counter: "closed", flags: ["UF"], ends }), values: [0, 1] };
    expect(failedConnections([opened, closed, seen], STEP_SECONDS)[1]).toEqual({
      failed: 60,
      total: 240,
    });
  });

  test("that opened none in a step tell nothing of it", () => {
    const quiet = { ...tcpSample(), values: [0] };
    expect(failedConnections([quiet], STEP_SECONDS)).toEqual([null]);
  });
});
