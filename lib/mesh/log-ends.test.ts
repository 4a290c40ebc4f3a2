import { expect, test } from "vitest";
import type { AccessRecord } from "@/lib/envoy/access-record";
import { accessRecord, calleeRecord } from "@/lib/envoy/access-record.fixture";
import { logEnds } from "./log-ends";

const NOTHING = { upstreamCluster: null, destinationService: null };

function destination(changes: Partial<AccessRecord>) {
  const { destination: end } = logEnds(accessRecord({ ...NOTHING, ...changes })) ?? {};
  return end && [end.kind, end.namespace, end.name];
}

test.each<[string, Partial<AccessRecord>, unknown]>([
  ["a host outside", { destinationHost: "api.example.com" }, ["external", null, "api.example.com"]],
  [
    "what the caller asked for, where it may leave the mesh",
    { direction: "passthrough", authority: "api.example.com:443" },
    ["external", null, "api.example.com"],
  ],
  ["no route", { flags: ["NR"], authority: "1.2.3.4" }, ["unknown", null, "no route"]],
  [
    "a service that the caller asked for by its full name",
    { flags: ["NR"], authority: "cart.shop.svc.cluster.local:80" },
    ["service", "shop", "cart"],
  ],
  [
    "an address, where that is all there is",
    { direction: "passthrough", authority: null, isTcp: true },
    ["external", null, "10.96.0.9:8080"],
  ],
  ["unknown", { authority: null, downstreamLocal: null }, ["unknown", null, "unknown"]],
])("the destination is %s", (_, changes, expected) => {
  expect(destination(changes)).toEqual(expected);
});

test("the callee that names no service is the workload whose proxy writes", () => {
  const record = calleeRecord({
    ...NOTHING,
    pod: "cart-v1-6584ddcf65-k78wz",
    podNamespace: "shop",
  });
  expect(logEnds(record)?.destination).toMatchObject({
    kind: "workload",
    namespace: "shop",
    name: "cart-v1",
  });
});

test("the caller is its workload, a gateway, or its address", () => {
  const pod = { callerPod: "web-6584ddcf65-k78wz", callerNamespace: "shop" };
  expect(logEnds(accessRecord(pod))?.source).toMatchObject({ kind: "workload", name: "web" });
  expect(logEnds(accessRecord({ direction: "gateway" }))?.source).toMatchObject({
    kind: "gateway",
    name: "gateway",
  });
  expect(logEnds(accessRecord())).toMatchObject({
    address: "10.0.0.5",
    source: { kind: "unknown", name: "10.0.0.5" },
  });
});

test.each([
  ["203.0.113.28:0", "unknown caller"],
  ["127.0.0.1:40000", "unknown caller"],
  ["[fd00::7]:40000", "fd00::7"],
  ["envoy://internal_client_address/", "unknown caller"],
])("an inbound call from %s comes from %s", (downstreamRemote, name) => {
  expect(logEnds(calleeRecord({ downstreamRemote }))?.source.name).toBe(name);
});

test("a connection that met no filter chain is told by whoever listened", () => {
  const record = accessRecord({
    ...NOTHING,
    direction: "unknown",
    isTcp: true,
    flags: ["NR"],
    authority: null,
    pod: "ledger-0",
  });
  expect(logEnds(record)).toMatchObject({
    side: "callee",
    destination: { kind: "workload", name: "ledger" },
  });
});
