import { describe, expect, test } from "vitest";
import type { AccessRecord } from "@/lib/envoy/access-record";
import { accessRecord, calleeRecord } from "@/lib/envoy/access-record.fixture";
import { causeOf } from "@/lib/envoy/cause";
import { isWrong } from "./log-edge";
import { recordOutcome } from "./log-row";
import { newLogTally } from "./log-tally";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const SNI = "outbound_.8080_._.cart.shop.svc.cluster.local";
const POD = { callerPod: "web-6584ddcf65-k78wz", pod: "web-6584ddcf65-k78wz" };
const calleeView = calleeRecord({
  serverName: SNI,
  destinationService: "cart.shop.svc.cluster.local",
  downstreamRemote: "10.0.0.5:50000",
});

function edgesOf(records: readonly AccessRecord[]) {
  const tally = newLogTally();
  for (const record of records) {
    const cause = causeOf(record);
    tally.add(record, cause, recordOutcome(record, cause));
  }
  return tally.edges(THRESHOLDS).edges;
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

const failed = accessRecord({ responseCode: 503, flags: ["UH"], details: "no_healthy_upstream" });

describe("an edge out of logs", () => {
  test("counts what failed, was denied and given up, with owners, flags and durations", () => {
    const denied = accessRecord({
      responseCode: 403,
      details: "rbac_access_denied_matched_policy[none]",
    });
    const left = accessRecord({ responseCode: 0, flags: ["DC"] });
    const slow = accessRecord({ durationMs: 250 });
    const [edge, ...others] = edgesOf([
      ...times(6, accessRecord()),
      ...times(3, failed),
      denied,
      left,
      slow,
    ]);
    expect(others).toEqual([]);
    expect(edge).toMatchObject({
      source: { name: "10.0.0.5", kind: "unknown" },
      destination: { name: "cart", namespace: "shop", kind: "service" },
      transport: "request",
      side: "caller",
      reported: { caller: 12, callee: null },
      requests: 12,
      failed: 3,
      denied: 1,
      givenUp: 1,
      owners: { caller: 1, app: 0, mesh: 3, policy: 1, injected: 0, unknown: 0 },
      flags: [
        { flag: "UH", requests: 3 },
        { flag: "DC", requests: 1 },
      ],
      p50Ms: 12,
      p99Ms: 250,
      health: "failing",
      sentence:
        "3 of 12 requests failed. cart.shop has no endpoint that may be picked (UH). 1 was denied. An AuthorizationPolicy refused it (there are ALLOW rules and none fits). 1 was given up. The caller hung up before the answer was complete (DC).",
    });
  });

  test("is said to be well where nothing failed", () => {
    expect(edgesOf(times(4, accessRecord()))[0]).toMatchObject({
      health: "healthy",
      sentence: "None of 4 requests failed.",
    });
  });

  test("names its main cause by the number of requests", () => {
    const codes = [503, 500, 503].map((responseCode) =>
      accessRecord({ responseCode, details: "via_upstream" }),
    );
    expect(edgesOf([...codes, failed])[0]?.sentence).toBe(
      "4 of 4 requests failed. cart.shop answered with an error (503).",
    );
  });
});

describe("the two sides of an edge", () => {
  test("tell of the same requests and are never added", () => {
    const edges = edgesOf([...times(5, accessRecord()), ...times(4, calleeView)]);
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ requests: 5, reported: { caller: 5, callee: 4 } });
  });

  test("are the callee's where the caller's has no lines", () => {
    expect(edgesOf(times(4, calleeView))[0]).toMatchObject({ side: "callee", requests: 4 });
  });

  test("are the callee's where it has more lines than the caller", () => {
    const closed = { ...calleeView, responseCode: 503, flags: ["UC"] };
    expect(edgesOf([accessRecord(), ...times(1000, closed)])[0]).toMatchObject({
      side: "callee",
      health: "failing",
      reported: { caller: 1, callee: 1000 },
      requests: 1000,
      failed: 1000,
    });
  });

  test("leave no edge healthy where the side with fewer lines alone saw it fail", () => {
    const closed = { ...calleeView, responseCode: 503, flags: ["UC"] };
    const [edge] = edgesOf([...times(40, accessRecord()), ...times(3, closed)]);
    expect(edge).toMatchObject({
      side: "caller",
      health: "degraded",
      failed: 0,
      owners: { app: 3 },
      sentence:
        "None of 40 requests failed. The callee’s proxy saw more: 3 of 3 requests failed. The app closed the connection before the answer was complete (UC).",
    });
    expect(edge === undefined ? null : isWrong(edge)).toBe(true);
  });

  test("say nothing twice where both saw the same few failures", () => {
    const failure = { responseCode: 503, details: "via_upstream" };
    const edges = edgesOf([
      ...times(5000, accessRecord()),
      accessRecord(failure),
      { ...calleeView, ...failure },
    ]);
    expect(edges[0]).toMatchObject({ health: "healthy", owners: { app: 1 } });
  });

  test("meet by the caller's address, once a line says whose it is", () => {
    const edges = edgesOf([calleeView, accessRecord(POD)]);
    expect(edges).toHaveLength(1);
    expect(edges[0]?.source).toMatchObject({ name: "web", kind: "workload" });
  });

  test("show a broken connection that the callee's proxy alone saw", () => {
    const closed = { ...calleeView, responseCode: 503, flags: ["UC", "DC"] };
    expect(edgesOf([accessRecord(), closed])[0]?.flags).toEqual([{ flag: "UC", requests: 1 }]);
  });
});

describe("edges", () => {
  test("come worst first", () => {
    const pay = { destinationService: "pay.shop.svc.cluster.local" };
    const edges = edgesOf([
      ...times(9, accessRecord(pay)),
      ...times(3, failed),
      accessRecord({ ...pay, responseCode: 503, flags: ["UF"] }),
    ]);
    expect(edges.map(({ destination, health }) => [destination.name, health])).toEqual([
      ["cart", "failing"],
      ["pay", "degraded"],
    ]);
  });

  test("of connections stand apart from those of requests", () => {
    const edges = edgesOf([accessRecord(), accessRecord({ isTcp: true, responseCode: 0 })]);
    expect(edges.map(({ transport }) => transport).sort()).toEqual(["request", "tcp"]);
  });

  test("from many callers without a name are one", () => {
    const calls = Array.from({ length: 20 }, (_, index) => ({
      ...calleeView,
      downstreamRemote: `10.0.1.${index}:50000`,
    }));
    const edges = edgesOf(calls);
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ source: { name: "20 addresses" }, requests: 20 });
    expect(edgesOf(calls.slice(0, 12))).toHaveLength(12);
  });

  test("are no more than a table can hold", () => {
    const edges = edgesOf(
      Array.from({ length: 10_500 }, (_, index) =>
        accessRecord({ destinationService: `s${index}.shop.svc.cluster.local` }),
      ),
    );
    expect(edges).toHaveLength(10_001);
    expect(edges[0]).toMatchObject({ source: { name: "others" }, requests: 500 });
  });

  test("are not made of the inside of tunnels or the proxy's own calls", () => {
    const plumbing = accessRecord({ upstreamCluster: "connect_originate" });
    expect(edgesOf([plumbing, accessRecord({ upstreamCluster: "agent" })])).toEqual([]);
  });
});

describe("a record that is counted again", () => {
  test("belongs to the cause, and so to the owner, that both sides come to", () => {
    const tally = newLogTally();
    const closed = accessRecord({ responseCode: 503, flags: ["UC"] });
    const row = tally.add(closed, "connection_closed", "failed") ?? 0;
    tally.recount(row, "failed", "connection_closed", "app_closed");
    expect(tally.edges(THRESHOLDS).edges[0]).toMatchObject({
      owners: { app: 1, mesh: 0 },
      sentence:
        "1 of 1 requests failed. The app closed the connection before the answer was complete.",
    });
  });
});

describe("the row of a record", () => {
  test("leads to its edge", () => {
    const tally = newLogTally();
    const records = [calleeView, accessRecord(POD), failed];
    const rows = records.map((record) => tally.add(record, causeOf(record), "succeeded") ?? -1);
    const { edges, edgeOfRow } = tally.edges(THRESHOLDS);
    expect(rows.map((row) => edges[edgeOfRow[row] ?? -1]?.source.name)).toEqual([
      "web",
      "web",
      "web",
    ]);
  });
});
