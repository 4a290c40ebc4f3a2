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

const closed = accessRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });
const refused = calleeRecord({
  isTcp: true,
  responseCode: 0,
  flags: ["NR"],
  details: "filter_chain_not_found",
  upstreamLocal: null,
  downstreamRemote: closed.upstreamLocal,
});
const EARLIER = "2026-11-21T09:00:00.000Z";

test("a connection without a request is known by its far end", () => {
  expect(causes(closed, refused)).toEqual(["mtls_mismatch", "mtls_mismatch"]);
});

test("a port that was used again hours later makes no pair", () => {
  const alone = ["connection_closed", "no_filter_chain"];
  expect(causes(closed, { ...refused, startTime: EARLIER })).toEqual(alone);
});

test("without a time a port makes no pair, but a request's id does", () => {
  const alone = ["connection_closed", "no_filter_chain"];
  expect(causes({ ...closed, startTime: null }, { ...refused, startTime: null })).toEqual(alone);
  expect(causes(caller, { ...callee, startTime: EARLIER })).toEqual(["app_closed", "app_closed"]);
});

test("a connection may be tried anywhere within a long request", () => {
  const tried = { ...refused, startTime: "2026-11-21T12:00:19.000Z" };
  expect(causes({ ...closed, durationMs: 20_000 }, tried)).toEqual(Array(2).fill("mtls_mismatch"));
  expect(causes(closed, tried)).toEqual(["connection_closed", "no_filter_chain"]);
});

const ADDRESS = "envoy://connect_originate/10.0.0.7:8080";
const tunnelled = accessRecord({
  requestId: "a",
  responseCode: 503,
  flags: ["UF"],
  transportFailure: "delayed_connect_error:_Invalid_argument",
  upstreamHost: ADDRESS,
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
  downstreamLocal: ADDRESS,
  downstreamRemote: "envoy://internal_client_address/",
  authority: null,
  destinationService: null,
  direction: "unknown",
});

test("what a tunnel says decides for the request that it was for", () => {
  expect(causes(tunnelled, tunnel)).toEqual(["connection_refused", "connection_refused"]);
  expect(causes(tunnelled)).toEqual(["tunnel_failed"]);
  expect(sentences(tunnel, tunnelled)).toEqual(
    Array(2).fill("cart.shop was reached and refused the connection (connection refused)."),
  );
});

test("a tunnel may tell whom it reaches by the bare address", () => {
  const bare = { ...tunnel, downstreamLocal: "10.0.0.7:8080" };
  expect(causes(tunnelled, bare)).toEqual(["connection_refused", "connection_refused"]);
});

test("a tunnel that failed at another time decides nothing", () => {
  const earlier = { ...tunnel, startTime: EARLIER };
  expect(causes(tunnelled, earlier)).toEqual(["tunnel_failed", "connection_refused"]);
});

test("a tunnel that failed decides no answer that arrived", () => {
  const answered = { ...tunnelled, flags: [], transportFailure: null, details: "via_upstream" };
  expect(causes(answered, tunnel)).toEqual(["app_error", "connection_refused"]);
});

test("the address inside the proxy that all tunnels share makes no pair", () => {
  const inside = "envoy://internal_client_address/";
  const other = accessRecord({ isTcp: true, responseCode: 0, flags: ["NR"], upstreamLocal: null });
  expect(
    causes({ ...closed, upstreamLocal: inside }, { ...other, downstreamRemote: inside }),
  ).toEqual(["connection_closed", "no_route"]);
});

const waypoint = accessRecord({
  requestId: "a",
  direction: "inbound",
  upstreamCluster: "inbound-vip|80|http|cart.shop.svc.cluster.local",
  upstreamHost: null,
  responseCode: 403,
  details: "rbac_access_denied_matched_policy[none]",
});
const passedOn = accessRecord({ requestId: "a", responseCode: 403, details: "via_upstream" });

test("a waypoint that answers by itself tells for the caller that passed its answer on", () => {
  expect(causes(passedOn, waypoint)).toEqual(["rbac_denied", "rbac_denied"]);
  expect(causes(waypoint, passedOn)).toEqual(["rbac_denied", "rbac_denied"]);
});

test("a waypoint that only passes on tells nothing", () => {
  const between = { ...waypoint, details: "via_upstream" };
  expect(causes(passedOn, between)).toEqual(["unclear_denial", "unclear_denial"]);
});

test("the callee's own word goes before a waypoint's", () => {
  const denied = calleeRecord({ requestId: "a", responseCode: 429, flags: ["RL"] });
  expect(causes(passedOn, waypoint, denied)[0]).toBe("rate_limited");
});

test("a waypoint says nothing of what its caller met by itself", () => {
  const timedOut = accessRecord({ requestId: "a", responseCode: 504, flags: ["UT"] });
  expect(causes(timedOut, waypoint)).toEqual(["app_slow", "rbac_denied"]);
});
