import { describe, expect, test } from "vitest";
import { tcpSample } from "@/e2e/harness/mesh-samples";
import type { Edge } from "./edge";
import type { EndLabels, TcpCounter, TcpSample } from "./samples";
import { tcpEdge } from "./tcp-edge";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const NOBODY = { caller: 0, app: 0, mesh: 0, policy: 0, injected: 0, unknown: 0 };

function edgeOf(samples: TcpSample[]): Edge {
  const source = { cluster: "east", namespace: "shop", name: "web", kind: "service" } as const;
  return tcpEdge({ source, destination: { ...source, name: "db" }, samples }, 300, THRESHOLDS);
}

function seen(
  counter: TcpCounter,
  perSecond: number,
  changes: Partial<TcpSample> = {},
  ends: Partial<EndLabels> = {},
): TcpSample {
  return tcpSample({ ...changes, counter, perSecond, ends });
}

const FROM_CALLEE: Partial<EndLabels> = { reporter: "destination" };

test("a TCP edge is one flat JSON", () => {
  const samples = [
    seen("opened", 10),
    seen("closed", 8),
    seen("closed", 1, { flags: ["UF", "URX"] }),
    seen("sent", 5000),
    seen("received", 300),
    seen("opened", 9, { security: "mutual_tls" }, FROM_CALLEE),
  ];
  expect(edgeOf(samples)).toEqual({
    id: "east/shop/web~east/shop/db~tcp",
    source: { cluster: "east", namespace: "shop", name: "web", kind: "service" },
    destination: { cluster: "east", namespace: "shop", name: "db", kind: "service" },
    protocol: "tcp",
    requestsPerSecond: null,
    errorRatio: 0.1,
    deniedRatio: 0,
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags: [
      { flag: "UF", requestsPerSecond: 1 },
      { flag: "URX", requestsPerSecond: 1 },
    ],
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
            flag: "UF",
            because: "because no connection to the callee can be made (UF)",
            open: null,
            requestsPerSecond: 1,
          },
        ],
      },
    ],
    reported: { source: null, destination: null },
    tcp: {
      sentBytesPerSecond: 5000,
      receivedBytesPerSecond: 300,
      openedPerSecond: 10,
      closedPerSecond: 9,
    },
    mtlsRatio: 1,
    health: "failing",
    reason: "10 % of 10 connections/s fail because no connection to the callee can be made (UF)",
    failingCallers: [{ name: "web-v1", failedPerSecond: 1 }],
  });
});

describe("TCP", () => {
  test("reporters are never added", () => {
    const edge = edgeOf([seen("opened", 5), seen("opened", 7, {}, FROM_CALLEE)]);
    expect(edge.tcp?.openedPerSecond).toBe(5);
  });

  test("flags and owners count closed connections", () => {
    const edge = edgeOf([
      seen("opened", 10, { flags: ["UF"] }),
      seen("closed", 2, { flags: ["UF"] }),
      seen("sent", 900, { flags: ["UF"] }),
    ]);
    expect(edge.flags).toEqual([{ flag: "UF", requestsPerSecond: 2 }]);
    expect(edge.owners.mesh).toBe(2);
  });

  test("refusals by ztunnel are denied by policy, not failed", () => {
    const edge = edgeOf([seen("opened", 4), seen("closed", 1, { flags: ["DENY"] })]);
    expect(edge.errorRatio).toBe(0);
    expect(edge.deniedRatio).toBe(0.25);
    expect(edge.owners).toEqual({ ...NOBODY, policy: 1 });
  });

  test.each(["CONNECT", "TLS_FAILURE", "H2_HANDSHAKE_FAILURE", "NETWORK_POLICY"])(
    "ztunnel's %s is a failure of the mesh",
    (flag) => {
      const edge = edgeOf([seen("opened", 4), seen("closed", 1, { flags: [flag] })]);
      expect(edge.errorRatio).toBe(0.25);
      expect(edge.owners).toEqual({ ...NOBODY, mesh: 1 });
    },
  );

  test("connections to a blocked host fail by policy", () => {
    const blocked = { destinationServiceName: "BlackHoleCluster" };
    const edge = edgeOf([
      seen("opened", 1, {}, blocked),
      seen("closed", 1, { flags: ["UH"] }, blocked),
    ]);
    expect(edge.errorRatio).toBe(1);
    expect(edge.owners).toEqual({ ...NOBODY, policy: 1 });
  });

  test("a callee that refuses every connection fails, whatever the caller's proxy noticed", () => {
    const edge = edgeOf([
      seen("opened", 5),
      seen("closed", 5),
      seen("opened", 5, {}, FROM_CALLEE),
      seen("closed", 5, { flags: ["UF"] }, FROM_CALLEE),
    ]);
    expect(edge).toMatchObject({
      errorRatio: 1,
      owners: { ...NOBODY, app: 5 },
      flags: [{ flag: "UF", requestsPerSecond: 5 }],
      health: "failing",
      reason:
        "100 % of 5 connections/s fail because the app refuses or does not accept the connection (UF at the callee)",
    });
  });

  test("a connection that both sides see break is one, and the app's", () => {
    const edge = edgeOf([
      seen("opened", 10),
      seen("closed", 8),
      seen("closed", 2, { flags: ["UF"] }),
      seen("closed", 2, { flags: ["UF"] }, FROM_CALLEE),
    ]);
    expect(edge).toMatchObject({ errorRatio: 0.2, owners: { ...NOBODY, app: 2 } });
  });

  test("a refusal that only the callee's ztunnel saw is denied by policy", () => {
    const edge = edgeOf([
      seen("opened", 4),
      seen("closed", 4),
      seen("closed", 1, { flags: ["DENY"] }, FROM_CALLEE),
    ]);
    expect(edge).toMatchObject({
      errorRatio: 0,
      deniedRatio: 0.25,
      owners: { ...NOBODY, policy: 1 },
      flags: [{ flag: "DENY", requestsPerSecond: 1 }],
    });
  });

  test("a failure that only the callee's ztunnel saw is the mesh's", () => {
    const edge = edgeOf([
      seen("opened", 4),
      seen("closed", 4),
      seen("closed", 1, { flags: ["CONNECT"] }, FROM_CALLEE),
    ]);
    expect(edge).toMatchObject({ errorRatio: 0.25, owners: { ...NOBODY, mesh: 1 } });
  });

  test("that its caller left is no news of the callee's", () => {
    const edge = edgeOf([
      seen("opened", 2),
      seen("closed", 2),
      seen("closed", 1, { flags: ["DC"] }, FROM_CALLEE),
    ]);
    expect(edge).toMatchObject({ flags: [], owners: NOBODY, errorRatio: 0 });
  });

  test("a caller's proxy without flags leaves the word to the callee's", () => {
    const edge = edgeOf([
      seen("opened", 4),
      seen("closed", 4, { flags: null }),
      seen("closed", 4, { flags: ["UF"] }, FROM_CALLEE),
    ]);
    expect(edge).toMatchObject({ errorRatio: 1, health: "failing" });
  });

  test("bytes over standing connections are healthy, not idle", () => {
    const edge = edgeOf([seen("opened", 0), seen("sent", 100)]);
    expect(edge).toMatchObject({
      health: "healthy",
      errorRatio: null,
      reason: "Bytes flow over connections that stay open; none opened in the window",
    });
  });

  test("nothing at all is idle", () => {
    const edge = edgeOf([seen("opened", 0), seen("sent", 0)]);
    expect(edge).toMatchObject({ health: "idle", reason: "No connections in the window" });
  });

  test("closings without recorded flags say nothing about failures", () => {
    const edge = edgeOf([seen("opened", 4), seen("closed", 4, { flags: null })]);
    expect(edge).toMatchObject({
      errorRatio: null,
      deniedRatio: null,
      health: "unknown",
      reason: "The metrics do not say how 4 connections/s end",
    });
  });

  test("failures of connections that opened before the window are all there is", () => {
    const edge = edgeOf([seen("opened", 0), seen("closed", 2, { flags: ["UF"] })]);
    expect(edge).toMatchObject({
      errorRatio: 1,
      health: "failing",
      reason: "100 % of 2 connections/s fail because no connection to the callee can be made (UF)",
    });
  });

  test("refusals of connections that never opened are not idleness", () => {
    const edge = edgeOf([seen("closed", 2, { flags: ["DENY"] })]);
    expect(edge).toMatchObject({
      errorRatio: null,
      deniedRatio: 1,
      health: "healthy",
      reason:
        "100 % of 2 connections/s are denied because an authorization policy refuses them (DENY)",
    });
  });

  test("a failure share is never above all", () => {
    const edge = edgeOf([seen("opened", 1), seen("closed", 2, { flags: ["UF"] })]);
    expect(edge).toMatchObject({
      errorRatio: 1,
      reason: "100 % of 1 connections/s fail because no connection to the callee can be made (UF)",
    });
  });

  test("connections that callers give up do not hide those that fail", () => {
    const edge = edgeOf([
      seen("opened", 10),
      seen("closed", 1, { flags: ["UF"] }),
      seen("closed", 40, { flags: ["DC"] }),
    ]);
    expect(edge).toMatchObject({
      errorRatio: 0.1,
      reason:
        "10 % of 10 connections/s fail because no connection to the callee can be made (UF); 100 % are given up because the caller hangs up (DC)",
    });
  });

  test("connections that are denied do not hide those that fail", () => {
    const edge = edgeOf([
      seen("opened", 4),
      seen("closed", 1, { flags: ["CONNECT"] }),
      seen("closed", 8, { flags: ["DENY"] }),
    ]);
    expect(edge).toMatchObject({ errorRatio: 0.25, deniedRatio: 1 });
  });
});

describe("mutual TLS of TCP", () => {
  test("weighs connections by how often they open", () => {
    const edge = edgeOf([
      seen("opened", 3, { security: "mutual_tls" }, FROM_CALLEE),
      seen("opened", 1, { security: "none" }, FROM_CALLEE),
      seen("sent", 1000, { security: "none" }, FROM_CALLEE),
    ]);
    expect(edge.mtlsRatio).toBe(0.75);
  });

  test("weighs standing connections by their bytes", () => {
    const edge = edgeOf([
      seen("opened", 0, { security: "none" }, FROM_CALLEE),
      seen("sent", 1000, { security: "mutual_tls" }, FROM_CALLEE),
    ]);
    expect(edge.mtlsRatio).toBe(1);
  });
});
