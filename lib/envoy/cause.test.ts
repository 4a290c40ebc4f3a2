import { describe, expect, test } from "vitest";
import type { AccessRecord } from "./access-record";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { causeOf } from "./cause";
import { CAUSE_FACTS, causeFact } from "./cause-facts";
import { ENVOY_FLAGS, ZTUNNEL_WORDS } from "./flag-facts";

const BEFORE = "upstream_reset_before_response_started";

function cause(changes: Partial<AccessRecord>) {
  return causeOf(accessRecord(changes));
}

function atCallee(changes: Partial<AccessRecord>) {
  return causeOf(calleeRecord(changes));
}

describe("the tables agree", () => {
  test.each(
    [...ENVOY_FLAGS, ...ZTUNNEL_WORDS].map(({ flag, owner, cause }) => [flag, owner, cause]),
  )("%s: %s, %s", (_flag, owner, named) => {
    const causeOwner = Object.entries(CAUSE_FACTS).find(([key]) => key === named)?.[1].owner;
    expect(causeOwner ?? null).toBe(owner);
  });

  test("every sentence leaves its end to the record's own words", () => {
    const ends = Object.values(CAUSE_FACTS).filter(({ sentence }) => /[.!]$/.test(sentence));
    expect(ends).toEqual([]);
  });
});

test("a header that a filter took away is no fault of the caller, whatever the flag says", () => {
  const details = "filter_removed_required_request_headers{missing_required_header:_:method}";
  expect(cause({ responseCode: 503, flags: ["DPE"], details })).toBe("filter_broke_message");
});

describe("a success is nobody's", () => {
  test.each([
    ["an answer that the app gave", { details: "via_upstream" }],
    ["a 404 of the app", { responseCode: 404, details: "via_upstream" }],
    ["a redirect that the route gives", { responseCode: 301, details: "direct_response" }],
    ["a connection that closed well", { isTcp: true, responseCode: 0 }],
    ["a ztunnel connection", { isTcp: true, responseCode: null }],
    ["an answer of the cache", { flags: ["RFCF"] }],
  ])("%s", (_name, changes) => {
    expect(cause(changes)).toBe("none");
  });
});

describe("what carries no flag", () => {
  test.each([
    [403, "rbac_access_denied_matched_policy[none]", "rbac_denied"],
    [401, "jwt_authn_access_denied{Jwt_is_expired}", "jwt_denied"],
    [401, "jwt_authn_access_denied{Jwks_remote_fetch_is_failed}", "jwks_unusable"],
    [502, "direct_response", "egress_blocked"],
    [503, "direct_response", "route_answered"],
    [403, "csrf_origin_mismatch", "csrf_denied"],
    [401, "oauth.missing_credentials", "filter_denied"],
    [500, "lua_response", "proxy_answered"],
    [426, "low_version", "caller_bad_request"],
    [408, "request_overall_timeout", "caller_too_slow"],
    [503, "overload", "proxy_overloaded"],
    [507, "request_payload_exceeded_retry_buffer_limit", "retry_buffer_full"],
    [500, "via_upstream", "app_error"],
    [502, "via_upstream", "app_error"],
    [403, "via_upstream", "unclear_denial"],
    [0, null, "no_answer"],
    [502, null, "unclear_bad_gateway"],
    [429, null, "unclear_denial"],
  ])("%i with %s", (responseCode, details, expected) => {
    expect(cause({ responseCode, details })).toBe(expected);
  });

  test("a refusal that the callee's proxy passes on is the app's", () => {
    expect(atCallee({ responseCode: 403, details: "via_upstream" })).toBe("app_denied");
  });

  test("a TCP connection tells of a policy where it tells of its end", () => {
    const connectionTermination = "rbac_access_denied_matched_policy[ns[a]-policy[b]-rule[0]]";
    expect(atCallee({ isTcp: true, responseCode: 0, connectionTermination })).toBe("rbac_denied");
  });

  test("a connection that met no endpoint of no cluster met the black hole", () => {
    const changes = { isTcp: true, responseCode: 0, flags: ["UH"] };
    expect(cause({ ...changes, upstreamCluster: null })).toBe("egress_blocked");
    expect(cause(changes)).toBe("no_healthy_endpoint");
  });

  test("a proxy too old for details is known by the length of its refusal", () => {
    expect(cause({ responseCode: 403, bytesSent: 19, upstreamHost: null })).toBe("rbac_denied");
    expect(cause({ responseCode: 403, bytesSent: 19 })).toBe("unclear_denial");
  });

  test.each([
    [1, "caller_cancelled"],
    [14, "app_error"],
    [7, "unclear_denial"],
    [5, "none"],
  ])("gRPC %i", (grpcStatus, expected) => {
    expect(cause({ grpcStatus, details: "via_upstream" })).toBe(expected);
  });
});

describe("a connection", () => {
  test.each([
    ["connection_failure,delayed_connect_error:_111", "UF", "connection_refused"],
    ["remote_connection_failure|delayed_connect_error:_113", "UF", "callee_unreachable"],
    ["connection_timeout", "UF", "connect_timeout"],
    [
      "remote_connection_failure|TLS_error:|1:SSL_routines:x:WRONG_VERSION_NUMBER",
      "UF",
      "tls_to_plaintext",
    ],
    ["connection_termination", "UC", "connection_closed"],
    ["remote_reset", "UR", "stream_reset"],
    ["local_reset", "LR", "proxy_reset"],
    ["overflow", "UO", "circuit_open"],
    ["protocol_error", "UPE", "app_not_http"],
  ])("%s at the caller", (reset, flag, expected) => {
    expect(cause({ responseCode: 503, flags: [flag], details: `${BEFORE}{${reset}}` })).toBe(
      expected,
    );
    expect(cause({ responseCode: 503, flags: ["URX", flag], details: `${BEFORE}{${reset}}` })).toBe(
      expected,
    );
  });

  test.each([
    ["connection_failure,delayed_connect_error:_111", "UF", "app_not_listening"],
    ["connection_termination", "UC", "app_closed"],
    ["remote_reset", "UR", "app_reset"],
  ])("%s at the callee is the app's", (reset, flag, expected) => {
    const changes = { responseCode: 503, flags: [flag] };
    expect(atCallee({ ...changes, details: `${BEFORE}{${reset}}` })).toBe(expected);
    expect(atCallee(changes)).toBe(expected);
  });

  test("is not the app's where a waypoint says it", () => {
    const upstreamCluster = "inbound-vip|80|http|cart.shop.svc.cluster.local";
    expect(atCallee({ responseCode: 503, flags: ["UC"], upstreamCluster })).toBe(
      "connection_closed",
    );
  });

  test("tells its transport's words in older formats too", () => {
    const transportFailure = "TLS error: Secret is not supplied by SDS";
    expect(cause({ responseCode: 503, flags: ["UF"], transportFailure })).toBe(
      "certificate_missing",
    );
  });
});

describe("of several causes", () => {
  test.each([
    ["injected comes first", { flags: ["UF", "FI"] }, "fault_abort"],
    ["a delay that ends in a timeout is injected", { flags: ["DI", "UT"] }, "fault_delay"],
    [
      "policy comes before the caller",
      { flags: ["DC", "UAEX"], responseCode: 403 },
      "authorizer_denied",
    ],
    ["the caller comes before the app", { flags: ["UT", "DC"] }, "caller_left"],
    ["the app comes before the mesh", { flags: ["UF", "UPE"] }, "app_not_http"],
    [
      "details are more exact than a flag",
      { flags: ["NR"], details: "cluster_not_found" },
      "no_cluster",
    ],
    [
      "blocked hosts are policy, whatever the flag",
      { flags: ["UH"], direction: "blackhole" as const },
      "egress_blocked",
    ],
    [
      "retries used up leave the app's own answer",
      { flags: ["URX"], details: "via_upstream" },
      "app_error",
    ],
    [
      "a retry that overflowed leaves it too",
      { flags: ["UO"], details: "via_upstream" },
      "app_error",
    ],
    [
      "an authorizer that gives a server error could not be asked",
      { flags: ["UAEX"] },
      "authorizer_failed",
    ],
    ["a flag that nobody knows stays open", { flags: ["NEW"] }, "unknown_flag"],
    [
      "a proxy that is asked for its health and has it is well",
      { responseCode: 200, details: "health_check_ok" },
      "none",
    ],
    [
      "but what the app answered is the app's",
      { flags: ["NEW"], details: "via_upstream" },
      "app_error",
    ],
    [
      "a connection reset while it was made was not refused",
      { flags: ["UF"], transportFailure: "delayed_connect_error:_104" },
      "connect_failed",
    ],
  ])("%s", (_name, changes, expected) => {
    expect(cause({ responseCode: 503, ...changes })).toBe(expected);
  });
});

describe("ztunnel", () => {
  test.each([
    [
      "connection closed due to policy rejection: allow policies exist, but none allowed",
      "rbac_denied",
    ],
    [
      "connection timed out, maybe a NetworkPolicy is blocking HBONE port 15008: deadline has elapsed",
      "tunnel_blocked",
    ],
    ["io error: Connection refused (os error 111)", "connection_refused"],
    ["connection failed: deadline has elapsed", "connect_timeout"],
    ["tls error: invalid peer certificate: UnknownIssuer", "certificate_untrusted"],
    ["identity error: failed to fetch certificate", "certificate_missing"],
    ["http status: 403 Forbidden", "rbac_denied"],
    ["http status: 503 Service Unavailable", "tunnel_failed"],
    ["unknown waypoint: default/waypoint", "no_destination"],
    ["no healthy upstream: 10.0.0.1", "no_healthy_endpoint"],
    ["connection closed due to connection drain", "tunnel_drained"],
    ["peer certificate revoked by CRL", "certificate_revoked"],
    ["something new", "ztunnel_error"],
  ])("%s", (error, expected) => {
    expect(cause({ error, isTcp: true, responseCode: null })).toBe(expected);
  });

  test("whose own app refuses says so on the inbound side", () => {
    expect(atCallee({ error: "connection failed: Connection refused (os error 111)" })).toBe(
      "app_not_listening",
    );
  });
});

test("words that are names of JavaScript's own decide nothing", () => {
  expect(cause({ responseCode: 503, details: "constructor", flags: ["toString"] })).toBe(
    "proxy_answered",
  );
  expect(causeFact("none").owner).toBe("none");
});
