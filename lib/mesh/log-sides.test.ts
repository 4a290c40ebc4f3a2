import { expect, test } from "vitest";
import type { AccessRecord } from "@/lib/envoy/access-record";
import { accessRecord, calleeRecord } from "@/lib/envoy/access-record.fixture";
import { newLogJudge } from "./log-judge";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const NAMELESS = { destinationService: null, upstreamCluster: null, authority: null };
const CONNECTION = { isTcp: true, method: null, path: null, protocol: null, responseCode: 0 };
/** A listener that turned away a connection from the caller: it knows two addresses. */
const turnedAway = accessRecord({
  ...CONNECTION,
  ...NAMELESS,
  flags: ["NR"],
  details: "filter_chain_not_found",
  direction: "unknown",
  upstreamHost: null,
  upstreamLocal: null,
  downstreamLocal: "10.0.0.7:8080",
  downstreamRemote: "10.0.0.5:50000",
});
const closed = accessRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });

function edgesOf(...records: AccessRecord[]) {
  const judge = newLogJudge();
  for (const record of records) judge.add(record);
  judge.settle();
  return judge.edges(THRESHOLDS).edges;
}

test("a connection that its listener turned away is the request that its caller tells of", () => {
  const [edge, ...others] = edgesOf(closed, turnedAway);
  expect(others).toEqual([]);
  expect(edge).toMatchObject({
    destination: { name: "cart", namespace: "shop" },
    transport: "request",
    reported: { caller: 1, callee: 1 },
    requests: 1,
    failed: 1,
    owners: { mesh: 1 },
  });
  expect(edge?.sentence).toContain("disagree about TLS");
});

test("tries again that a listener turned away are no more requests", () => {
  const tries = ["10.0.0.5:50001", "10.0.0.5:50002"];
  const turned = tries.map((downstreamRemote) => ({ ...turnedAway, downstreamRemote }));
  const [edge] = edgesOf(closed, turnedAway, ...turned);
  expect(edge).toMatchObject({ side: "caller", requests: 1, reported: { callee: 3 } });
});

test("what nobody tells of but the listener is an edge of connections", () => {
  expect(edgesOf(turnedAway)).toMatchObject([
    { transport: "tcp", side: "callee", requests: 1, destination: { name: "10.0.0.7:8080" } },
  ]);
});

const plain = calleeRecord({
  destinationService: null,
  downstreamRemote: "10.0.0.5:50000",
  pod: "cart-v1-6584ddcf65-k78wz",
  podNamespace: "shop",
});

test("a plaintext arrival, which names no service, is of the service that is called there", () => {
  const edges = edgesOf(accessRecord(), plain);
  expect(edges).toMatchObject([{ destination: { name: "cart", kind: "service" }, requests: 1 }]);
});

test("where two services are called at one address, an arrival stays the workload's", () => {
  const other = accessRecord({ destinationService: "cart-canary.shop.svc.cluster.local" });
  const names = edgesOf(accessRecord(), other, plain).map(({ destination }) => destination.name);
  expect(names.sort()).toEqual(["cart", "cart-canary", "cart-v1"]);
});

const GATEWAY = { direction: "gateway" as const, callerPod: "istio-ingress-6584ddcf65-k78wz" };
const behindGateway = calleeRecord({ downstreamRemote: "203.0.113.28:0" });

test("an arrival that a gateway forwarded is of the one gateway that calls there", () => {
  const edges = edgesOf(accessRecord(GATEWAY), behindGateway);
  expect(edges).toMatchObject([{ source: { name: "istio-ingress" }, requests: 1 }]);
  const second = { ...GATEWAY, callerPod: "other-gateway-6584ddcf65-k78wz" };
  expect(edgesOf(accessRecord(GATEWAY), accessRecord(second), behindGateway)).toHaveLength(3);
});

test("a connection that a policy cuts at the callee is denied, though its caller saw it open", () => {
  const opened = accessRecord(CONNECTION);
  const cut = calleeRecord({
    ...CONNECTION,
    downstreamRemote: "10.0.0.5:50000",
    connectionTermination: "rbac_access_denied_matched_policy[none]",
  });
  expect(edgesOf(opened, cut)).toMatchObject([
    { requests: 1, failed: 0, denied: 1, owners: { policy: 1 }, side: "caller" },
  ]);
});
