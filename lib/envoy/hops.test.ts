import { expect, test } from "vitest";
import type { AccessRecord } from "./access-record";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { newHops } from "./hops";

const caller = accessRecord({ requestId: "a", responseCode: 503, details: "via_upstream" });
const callee = calleeRecord({ requestId: "a", responseCode: 503, flags: ["UC"] });

function causes(...records: AccessRecord[]) {
  const hops = newHops();
  const log = records.map((record, index) => ({ ...record, line: index + 1 }));
  for (const record of log) hops.add(record);
  return log.map((record) => hops.verdictOf(record).cause);
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
