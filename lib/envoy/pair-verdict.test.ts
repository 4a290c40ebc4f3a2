import { describe, expect, test } from "vitest";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { pairVerdict } from "./pair-verdict";

const BEFORE = "upstream_reset_before_response_started";
const passedOn = accessRecord({ responseCode: 503, details: "via_upstream" });
const closed = accessRecord({
  responseCode: 503,
  flags: ["UC"],
  details: `${BEFORE}{connection_termination}`,
});

describe("both sides of a hop", () => {
  test("503 passed on, and UC at the callee: the app closed the connection", () => {
    const callee = calleeRecord({ responseCode: 503, flags: ["UC"], details: closed.details });
    expect(pairVerdict(passedOn, callee)).toMatchObject({
      owner: "app",
      cause: "app_closed",
      confidence: "high",
    });
  });

  test("UT, and DC at the callee: the app is slow", () => {
    const caller = accessRecord({ responseCode: 504, flags: ["UT"], details: "response_timeout" });
    const callee = calleeRecord({ responseCode: 0, flags: ["DC"] });
    expect(pairVerdict(caller, callee)).toMatchObject({ owner: "app", cause: "app_slow" });
  });

  test("UF in TLS, and no filter chain at the callee: the sides disagree about mTLS", () => {
    const caller = accessRecord({
      responseCode: 503,
      flags: ["UF"],
      details: `${BEFORE}{remote_connection_failure|TLS_error:_x}`,
    });
    const callee = calleeRecord({ isTcp: true, flags: ["NR"], details: "filter_chain_not_found" });
    expect(pairVerdict(caller, callee)).toMatchObject({ owner: "mesh", cause: "mtls_mismatch" });
    expect(pairVerdict(closed, callee).cause).toBe("mtls_mismatch");
  });

  test("403 passed on, and a policy at the callee: the policy", () => {
    const caller = accessRecord({ responseCode: 403, details: "via_upstream" });
    const details = "rbac_access_denied_matched_policy[none]";
    expect(pairVerdict(caller, calleeRecord({ responseCode: 403, details }))).toMatchObject({
      owner: "policy",
      cause: "rbac_denied",
      confidence: "high",
    });
  });

  test("UC, and a callee that only saw its caller leave: it broke between them", () => {
    expect(pairVerdict(closed, calleeRecord({ responseCode: 0, flags: ["DC"] })).cause).toBe(
      "connection_closed",
    );
  });

  test("UC, and a callee that saw nothing wrong: it broke between them, and is no surer for that", () => {
    expect(pairVerdict(closed, calleeRecord())).toMatchObject({
      cause: "connection_closed",
      confidence: "medium",
    });
  });

  test("what the caller's proxy decided by itself stands", () => {
    const caller = accessRecord({
      responseCode: 503,
      flags: ["FI"],
      details: "fault_filter_abort",
    });
    expect(pairVerdict(caller, calleeRecord({ responseCode: 500 })).owner).toBe("injected");
  });

  test("the evidence comes from both", () => {
    const callee = calleeRecord({ responseCode: 503, flags: ["UC"] });
    expect(pairVerdict(passedOn, callee).evidence).toEqual([
      { field: "flags", text: "UC" },
      { field: "responseCode", text: "503" },
      { field: "details", text: "via_upstream" },
      { field: "responseCode", text: "503" },
    ]);
  });
});
