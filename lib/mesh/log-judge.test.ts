import { expect, test } from "vitest";
import { accessRecord, calleeRecord } from "@/lib/envoy/access-record.fixture";
import { newLogJudge } from "./log-judge";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const caller = accessRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });
const callee = calleeRecord({
  requestId: "a",
  responseCode: 503,
  flags: ["UC"],
  serverName: "outbound_.8080_._.cart.shop.svc.cluster.local",
  destinationService: "cart.shop.svc.cluster.local",
});

test("a failure is blamed on whoever both sides of its hop say, in its cause and in its edge", () => {
  const judge = newLogJudge();
  for (const record of [caller, accessRecord(), callee]) judge.add(record);
  expect(judge.causeAt(0)).toBe("connection_closed");
  judge.settle();
  expect([0, 1, 2].map(judge.causeAt)).toEqual(["app_closed", "none", "app_closed"]);
  expect([0, 1, 2].map(judge.partnerAt)).toEqual([
    { place: 2, isCallee: true },
    null,
    { place: 0, isCallee: false },
  ]);
  const { edges } = judge.edges(THRESHOLDS);
  expect(edges.map(({ owners, failed }) => [owners.app, owners.mesh, failed])).toEqual([[1, 0, 1]]);
});

test("each record keeps its outcome and the row of its edge", () => {
  const judge = newLogJudge();
  judge.add(caller);
  judge.add(accessRecord({ upstreamCluster: "agent" }));
  expect(judge.length()).toBe(2);
  expect([judge.outcomeAt(0), judge.rowAt(0)]).toEqual(["failed", 0]);
  expect([judge.outcomeAt(1), judge.rowAt(1)]).toEqual(["succeeded", null]);
});
