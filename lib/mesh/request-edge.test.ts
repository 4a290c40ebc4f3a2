import { describe, expect, test } from "vitest";
import { NO_WORKLOAD, requestSample } from "@/e2e/harness/mesh-samples";
import type { Edge } from "./edge";
import { requestEdge } from "./request-edge";
import type { EndLabels, Reporter, RequestSample } from "./samples";

const NO_LATENCY = { meanMs: null, p50Ms: null, p90Ms: null, p99Ms: null };
const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const NOBODY = { caller: 0, app: 0, mesh: 0, policy: 0, injected: 0, unknown: 0 };

function edgeOf(samples: RequestSample[], windowSeconds = 300): Edge {
  const source = { cluster: "east", namespace: "shop", name: "web", kind: "service" } as const;
  const group = { source, destination: { ...source, name: "cart" }, samples };
  return requestEdge(group, NO_LATENCY, windowSeconds, THRESHOLDS);
}

function seen(
  reporter: Reporter,
  requestsPerSecond: number,
  changes: Partial<RequestSample> = {},
  ends: Partial<EndLabels> = {},
): RequestSample {
  return requestSample({ ...changes, ends: { ...ends, reporter }, requestsPerSecond });
}

const failing503 = { responseCode: 503 };

test("an edge is one flat JSON", () => {
  const samples = [
    seen("source", 9),
    seen("source", 1, { responseCode: 503, flags: ["UH"] }, NO_WORKLOAD),
    seen("destination", 9, { security: "mutual_tls" }),
  ];
  expect(edgeOf(samples)).toEqual({
    id: "east/shop/web~east/shop/cart",
    source: { cluster: "east", namespace: "shop", name: "web", kind: "service" },
    destination: { cluster: "east", namespace: "shop", name: "cart", kind: "service" },
    protocol: "http",
    requestsPerSecond: 10,
    errorRatio: 0.1,
    deniedRatio: 0,
    ...NO_LATENCY,
    flags: [{ flag: "UH", requestsPerSecond: 1 }],
    owners: { ...NOBODY, mesh: 1 },
    troubles: [
      {
        outcome: "failed",
        requestsPerSecond: 1,
        ratio: 0.1,
        isNotable: true,
        count: { wrong: 300, of: 3_000 },
        causes: [
          {
            owner: "mesh",
            flag: "UH",
            because: "because they reach no healthy endpoint (UH)",
            open: null,
            requestsPerSecond: 1,
          },
        ],
      },
    ],
    reported: { source: 10, destination: 9 },
    tcp: null,
    mtlsRatio: 1,
    health: "failing",
    reason: "10 % of 10 req/s fail because they reach no healthy endpoint (UH)",
    failingCallers: [{ name: "web-v1", failedPerSecond: 1 }],
  });
});

describe("two reporters", () => {
  test("are never added", () => {
    expect(edgeOf([seen("source", 5), seen("destination", 5)]).requestsPerSecond).toBe(5);
  });

  test("give the source's rates, and keep both counts", () => {
    const edge = edgeOf([seen("destination", 7), seen("source", 5)]);
    expect(edge.requestsPerSecond).toBe(5);
    expect(edge.reported).toEqual({ source: 5, destination: 7 });
  });

  test("give the waypoint's rates where no source reports", () => {
    const edge = edgeOf([seen("destination", 7), seen("waypoint", 6)]);
    expect(edge.requestsPerSecond).toBe(6);
    expect(edge.reported).toEqual({ source: 6, destination: 7 });
  });

  test("give the destination's rates where only it reports", () => {
    const edge = edgeOf([seen("destination", 7)]);
    expect(edge.requestsPerSecond).toBe(7);
    expect(edge.reported).toEqual({ source: null, destination: 7 });
  });

  test("are both the waypoint where it is alone", () => {
    expect(edgeOf([seen("waypoint", 6)]).reported).toEqual({ source: 6, destination: 6 });
  });

  test("tell failures by the rates' reporter alone", () => {
    const edge = edgeOf([seen("source", 5), seen("destination", 5, failing503)]);
    expect(edge.errorRatio).toBe(0);
  });
});

describe("flags", () => {
  test("are a set: UF,URX counts under UF and under URX, the largest first", () => {
    const edge = edgeOf([
      seen("source", 1, { ...failing503, flags: ["UF", "URX"] }),
      seen("source", 2, { ...failing503, flags: ["UF"] }),
    ]);
    expect(edge.flags).toEqual([
      { flag: "UF", requestsPerSecond: 3 },
      { flag: "URX", requestsPerSecond: 1 },
    ]);
  });

  test("that are unknown are kept", () => {
    expect(edgeOf([seen("source", 1, { flags: ["NEW"] })]).flags).toEqual([
      { flag: "NEW", requestsPerSecond: 1 },
    ]);
  });

  test("that no request carries any more are gone", () => {
    expect(edgeOf([seen("source", 0, { flags: ["UH"] })]).flags).toEqual([]);
  });

  test.each(["UC", "UF", "UR"])("of the callee alone are added: %s", (flag) => {
    const edge = edgeOf([
      seen("source", 3, failing503),
      seen("destination", 3, { ...failing503, flags: [flag] }),
    ]);
    expect(edge.flags).toEqual([{ flag, requestsPerSecond: 3 }]);
  });

  test.each(["DC", "DR", "UT", "UO"])("of the callee that are no news are left out: %s", (flag) => {
    const edge = edgeOf([seen("source", 3), seen("destination", 3, { flags: [flag] })]);
    expect(edge.flags).toEqual([]);
  });

  test("that both sides saw have the rates' reporter's count", () => {
    const edge = edgeOf([
      seen("source", 1, { ...failing503, flags: ["UC"] }),
      seen("destination", 3, { ...failing503, flags: ["UC"] }),
    ]);
    expect(edge.flags).toEqual([{ flag: "UC", requestsPerSecond: 1 }]);
  });
});

describe("owners", () => {
  test("count what failed, was denied or was given up, once each", () => {
    const edge = edgeOf([
      seen("source", 90),
      seen("source", 1, { ...failing503, flags: ["UH"] }),
      seen("source", 2, { responseCode: 500 }),
      seen("source", 3, { responseCode: 0, flags: ["DC"] }),
      seen("source", 4, { responseCode: 403, flags: ["UAEX"] }),
      seen("source", 5, { responseCode: 401 }),
      seen("source", 6, { responseCode: 503, flags: ["FI"] }),
    ]);
    expect(edge.owners).toEqual({ mesh: 1, app: 2, caller: 3, policy: 4, unknown: 5, injected: 6 });
  });

  test("leave out what a flag only comments on", () => {
    expect(edgeOf([seen("source", 5, { flags: ["DI"] })]).owners).toEqual(NOBODY);
  });

  test("a 503 that the callee's proxy flagged UC is the app's", () => {
    const edge = edgeOf([
      seen("source", 3, failing503),
      seen("destination", 3, { ...failing503, flags: ["UC"] }),
    ]);
    expect(edge.owners).toEqual({ ...NOBODY, app: 3 });
    expect(edge.reason).toBe(
      "100 % of 3 req/s fail because the app closes the connection (UC at the callee)",
    );
  });

  test("a UC on the caller's side alone is the mesh's", () => {
    const edge = edgeOf([
      seen("source", 3, { ...failing503, flags: ["UC"] }),
      seen("destination", 3),
    ]);
    expect(edge.owners).toEqual({ ...NOBODY, mesh: 3 });
  });

  test("a UC on both sides is the app's, as far as both saw it", () => {
    const edge = edgeOf([
      seen("source", 3, { ...failing503, flags: ["UC"] }),
      seen("destination", 2, { ...failing503, flags: ["UC"] }),
    ]);
    expect(edge.owners).toEqual({ ...NOBODY, mesh: 1, app: 2 });
  });

  test("a UC that the callee passed on as a plain 503 does not excuse the caller's own UF", () => {
    const edge = edgeOf([
      seen("source", 2, { ...failing503, flags: ["UF"] }),
      seen("source", 3, failing503),
      seen("destination", 3, { ...failing503, flags: ["UC"] }),
    ]);
    expect(edge.owners).toEqual({ ...NOBODY, mesh: 2, app: 3 });
  });

  test("are the callee's words where only it reports", () => {
    const edge = edgeOf([seen("destination", 2, { ...failing503, flags: ["UF"] })]);
    expect(edge.owners).toEqual({ ...NOBODY, app: 2 });
  });

  test("are open where the flags were not recorded", () => {
    const edge = edgeOf([seen("source", 2, { ...failing503, flags: null })]);
    expect(edge.errorRatio).toBe(1);
    expect(edge.owners).toEqual({ ...NOBODY, unknown: 2 });
    expect(edge.reason).toContain("with 503 and flags not recorded: needs logs");
  });

  test("of requests that the mesh blocks is policy", () => {
    const edge = edgeOf([
      seen(
        "source",
        2,
        { responseCode: 502 },
        { ...NO_WORKLOAD, destinationServiceName: "BlackHoleCluster" },
      ),
    ]);
    expect(edge.owners).toEqual({ ...NOBODY, policy: 2 });
    expect(edge.errorRatio).toBe(1);
  });
});

test("a timeout that the caller logs as UT and the callee as DC is one failure", () => {
  const edge = edgeOf([
    seen("source", 2, { responseCode: 504, flags: ["UT"] }),
    seen("source", 8),
    seen("destination", 2, { responseCode: 0, flags: ["DC"] }),
    seen("destination", 8),
  ]);
  expect(edge.errorRatio).toBe(0.2);
  expect(edge.owners).toEqual({ ...NOBODY, app: 2 });
  expect(edge.flags).toEqual([{ flag: "UT", requestsPerSecond: 2 }]);
});

describe("ratios", () => {
  test("hold denied beside failed", () => {
    const edge = edgeOf([
      seen("source", 6),
      seen("source", 1, failing503),
      seen("source", 3, { responseCode: 403 }),
    ]);
    expect(edge.errorRatio).toBe(0.1);
    expect(edge.deniedRatio).toBe(0.3);
    expect(edge.reason).toBe(
      "10 % of 10 req/s fail because the app answers 503; 30 % are denied with 403 and no flag: app or policy, needs logs",
    );
  });

  test("leave out what was given up, yet the reason shows it", () => {
    const edge = edgeOf([seen("source", 9), seen("source", 1, { responseCode: 0, flags: ["DC"] })]);
    expect(edge.errorRatio).toBe(0);
    expect(edge.health).toBe("healthy");
    expect(edge.reason).toBe("10 % of 10 req/s are given up because the caller hangs up (DC)");
  });

  test("see gRPC failures under HTTP 200", () => {
    const edge = edgeOf([
      seen("source", 3, { protocol: "grpc", grpcStatus: 0 }),
      seen("source", 1, { protocol: "grpc", grpcStatus: 14 }),
    ]);
    expect(edge.errorRatio).toBe(0.25);
    expect(edge.owners.app).toBe(1);
  });

  test("count code 0 as failed", () => {
    expect(edgeOf([seen("source", 1, { responseCode: 0 }), seen("source", 1)]).errorRatio).toBe(
      0.5,
    );
  });

  test("are absent where nothing flows", () => {
    const edge = edgeOf([seen("source", 0, failing503)]);
    expect(edge).toMatchObject({
      requestsPerSecond: 0,
      errorRatio: null,
      deniedRatio: null,
      health: "idle",
      reason: "No requests in the window",
    });
  });

  test("are absent where neither codes nor statuses are recorded", () => {
    const edge = edgeOf([seen("source", 4, { responseCode: null })]);
    expect(edge).toMatchObject({
      errorRatio: null,
      deniedRatio: null,
      health: "unknown",
      reason: "The metrics do not say how 4 req/s end",
    });
  });

  test("are not made up from the other side's codes", () => {
    const edge = edgeOf([seen("source", 4, { responseCode: null }), seen("destination", 4)]);
    expect(edge.errorRatio).toBeNull();
  });

  test("are known from gRPC statuses where codes are not recorded", () => {
    const edge = edgeOf([
      seen("source", 4, { protocol: "grpc", responseCode: null, grpcStatus: 0 }),
    ]);
    expect(edge.errorRatio).toBe(0);
  });

  test("are known from flags that fail where codes are not recorded", () => {
    const edge = edgeOf([
      seen("source", 3, { responseCode: null }),
      seen("source", 1, { responseCode: null, flags: ["UH"] }),
    ]);
    expect(edge.errorRatio).toBe(0.25);
  });
});

describe("the protocol", () => {
  test("is that of the reporter whose rates count", () => {
    const edge = edgeOf([
      seen("source", 3),
      seen("source", 2, { protocol: "grpc" }),
      seen("destination", 2, { protocol: "grpc" }),
    ]);
    expect(edge.protocol).toBe("http");
  });

  test("is the larger rate's", () => {
    const samples = [seen("source", 2, { protocol: "grpc" }), seen("source", 1)];
    expect(edgeOf(samples).protocol).toBe("grpc");
    expect(edgeOf([...samples, seen("source", 2)]).protocol).toBe("http");
  });

  test("is gRPC where that alone was ever spoken, though nothing flows", () => {
    expect(edgeOf([seen("source", 0, { protocol: "grpc" })]).protocol).toBe("grpc");
  });
});

test("few failures are never failing, and the reason says how few", () => {
  const edge = edgeOf([seen("source", 1 / 300, failing503)]);
  expect(edge.health).toBe("degraded");
  expect(edge.reason).toBe(
    "100 % of 0.0033 req/s fail because the app answers 503; too few to judge: 1 of 1",
  );
});

test("numbers are rounded to nine digits", () => {
  const edge = edgeOf([seen("source", 1 / 3), seen("source", 1 / 3, failing503)]);
  expect(edge.requestsPerSecond).toBe(0.666666667);
  expect(edge.errorRatio).toBe(0.5);
  expect(edge.owners.app).toBe(0.333333333);
});
