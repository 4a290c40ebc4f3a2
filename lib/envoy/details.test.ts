import { describe, expect, test } from "vitest";
import { parseDetails } from "./details";

/** Processor time: quadratic work on so much text takes minutes. */
const LONGEST_MS = 8_000;

describe("parseDetails", () => {
  test("a reason without brackets stands alone", () => {
    expect(parseDetails("via_upstream")).toEqual({
      reason: "via_upstream",
      resetReason: null,
      transportFailure: null,
      policy: null,
      jwtStatus: null,
    });
  });

  test("blanks that a format kept are the underscores of others", () => {
    const logged = "upstream_reset_before_response_started{remote connection failure|delayed: x}";
    expect(parseDetails(logged)).toMatchObject({ resetReason: "remote_connection_failure" });
  });

  test.each([
    ["remote_connection_failure,delayed_connect_error:_111", "delayed_connect_error:_111"],
    [
      "remote_connection_failure|delayed_connect_error:_Connection_refused",
      "delayed_connect_error:_Connection_refused",
    ],
    [
      "remote_connection_failure|TLS_error:|268435703:SSL_routines:X,_Y:TLS_error_end",
      "TLS_error:|268435703:SSL_routines:X,_Y:TLS_error_end",
    ],
  ])("only the first separator counts: %s", (body, transportFailure) => {
    expect(parseDetails(`upstream_reset_before_response_started{${body}}`)).toMatchObject({
      reason: "upstream_reset_before_response_started",
      resetReason: "remote_connection_failure",
      transportFailure,
    });
  });

  test("a reset without a transport's word has none", () => {
    expect(parseDetails("upstream_reset_after_response_started{protocol_error}")).toMatchObject({
      resetReason: "protocol_error",
      transportFailure: null,
    });
  });

  test("a cut line keeps what is there", () => {
    expect(parseDetails("upstream_reset_before_response_started{connec")).toMatchObject({
      resetReason: "connec",
    });
  });

  test("whitespace that was not replaced makes no other reason", () => {
    expect(parseDetails("upstream reset before response started{overflow}").resetReason).toBe(
      "overflow",
    );
  });

  test("a policy's namespace, name and rule come out of nested brackets", () => {
    const matched = "rbac_access_denied_matched_policy";
    expect(parseDetails(`${matched}[ns[shop]-policy[deny-all]-rule[3]]`)).toMatchObject({
      reason: matched,
      policy: { namespace: "shop", name: "deny-all", rule: 3 },
    });
    expect(
      parseDetails(`${matched}[istio-ext-authz-opa-ns[shop]-policy[ask]-rule[0]]`).policy,
    ).toEqual({ namespace: "shop", name: "ask", rule: 0 });
    expect(parseDetails(`${matched}[none]`).policy).toBeNull();
  });

  test("a token's status is told", () => {
    expect(parseDetails("jwt_authn_access_denied{Jwt_is_expired}").jwtStatus).toBe(
      "Jwt_is_expired",
    );
  });

  test.each(["ns[", "{", "]-policy[", "("])("300 kB of %s take no time", (piece) => {
    const start = process.cpuUsage();
    parseDetails(piece.repeat(300_000 / piece.length));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(LONGEST_MS);
  });
});
