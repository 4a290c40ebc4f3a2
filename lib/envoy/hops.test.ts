import { expect, test } from "vitest";
import type { AccessRecord } from "./access-record";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { newHops } from "./hops";

const caller = accessRecord({ requestId: "a", responseCode: 503, details: "via_upstream" });
const callee = calleeRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });

function verdicts(records: AccessRecord[]) {
  const hops = newHops();
  const log = records.map((record, index) => ({ ...record, line: index + 1 }));
  for (const record of log) hops.add(record);
  return log.map((record) => hops.verdictOf(record));
}

function causes(...records: AccessRecord[]) {
  return verdicts(records).map(({ cause }) => cause);
}

function sentences(...records: AccessRecord[]) {
  return verdicts(records).map(({ sentence }) => sentence);
}

test("both records of a hop get the verdict of both", () => {
  expect(causes(caller, callee)).toEqual(["app_closed", "app_closed"]);
  expect(causes(callee, caller)).toEqual(["app_closed", "app_closed"]);
});

test("a record whose other side is not here is judged alone", () => {
  expect(causes(caller)).toEqual(["app_error"]);
  expect(causes(caller, { ...callee, requestId: "b" })).toEqual(["app_error", "app_closed"]);
});

test("another hop of the same request is another pair", () => {
  const next = accessRecord({ requestId: "a", authority: "pay:80", details: "via_upstream" });
  expect(causes(caller, next, callee)).toEqual(["app_closed", "none", "app_closed"]);
});

test("a callee that the caller did not choose is no pair", () => {
  const other = { ...callee, downstreamLocal: "10.0.0.8:8080" };
  expect(causes(caller, other)).toEqual(["app_error", "app_closed"]);
});

test("a caller that names no host is paired by its request alone", () => {
  expect(causes({ ...caller, upstreamHost: null }, callee)).toEqual(["app_closed", "app_closed"]);
});

test("a connection without a request is known by its far end", () => {
  const closed = accessRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });
  const refused = calleeRecord({
    isTcp: true,
    responseCode: 0,
    flags: ["NR"],
    details: "filter_chain_not_found",
    upstreamLocal: null,
    downstreamRemote: closed.upstreamLocal,
  });
  expect(causes(closed, refused)).toEqual(["mtls_mismatch", "mtls_mismatch"]);
});

test("what a tunnel says decides for the request that it was for", () => {
  const address = "envoy://connect_originate/10.0.0.7:8080";
  const request = accessRecord({
    requestId: "a",
    responseCode: 503,
    flags: ["UF"],
    transportFailure: "delayed_connect_error:_Invalid_argument",
    upstreamHost: address,
    upstreamLocal: null,
  });
  const tunnel = accessRecord({
    isTcp: true,
    responseCode: 0,
    flags: ["UF", "URX"],
    transportFailure: "delayed_connect_error:_Connection_refused",
    upstreamHost: "10.0.0.7:15008",
    upstreamCluster: "connect_originate",
    upstreamLocal: null,
    downstreamLocal: address,
    downstreamRemote: "envoy://internal_client_address/",
    authority: null,
    destinationService: null,
    direction: "unknown",
  });
  expect(causes(request, tunnel)).toEqual(["connection_refused", "connection_refused"]);
  expect(causes(request)).toEqual(["tunnel_failed"]);
  expect(sentences(tunnel, request)).toEqual(
    Array(2).fill("cart.shop was reached and refused the connection (connection refused)."),
  );
});

test("the address inside the proxy that all tunnels share makes no pair", () => {
  const inside = "envoy://internal_client_address/";
  const request = accessRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });
  const tunnel = accessRecord({ isTcp: true, responseCode: 0, flags: ["NR"], upstreamLocal: null });
  expect(
    causes({ ...request, upstreamLocal: inside }, { ...tunnel, downstreamRemote: inside }),
  ).toEqual(["connection_closed", "no_route"]);
});
