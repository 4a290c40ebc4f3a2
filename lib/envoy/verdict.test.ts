import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccessRecord } from "./access-record";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { ENVOY_FLAGS } from "./flag-facts";
import { verdictOf } from "./verdict";

const BEFORE = "upstream_reset_before_response_started";

function verdict(changes: Partial<AccessRecord>) {
  return verdictOf(accessRecord({ responseCode: 503, ...changes }));
}

describe("the sentence", () => {
  test("names the service", () => {
    expect(verdict({ flags: ["UH"], details: "no_healthy_upstream" }).sentence).toBe(
      "cart.shop has no endpoint that may be picked (UH).",
    );
  });

  test("names a host outside the cluster, else the authority, else the callee", () => {
    const blocked = { direction: "blackhole" as const, destinationService: null, flags: [] };
    const start = "The mesh lets nothing out to hosts it does not know, and";
    expect(verdict({ ...blocked, destinationHost: "api.example.com" }).sentence).toBe(
      `${start} api.example.com is one.`,
    );
    expect(verdict({ ...blocked, authority: "$&.example.com" }).sentence).toBe(
      `${start} $&.example.com is one.`,
    );
    expect(verdict({ ...blocked, authority: null }).sentence).toBe(`${start} the callee is one.`);
  });

  test("names the flag of the cause before others of its owner", () => {
    const aborted = { flags: ["DI", "FI"], details: "fault_filter_abort" };
    expect(verdict(aborted).sentence).toContain("(FI)");
  });

  test("names the policy and its rule", () => {
    const details = "rbac_access_denied_matched_policy[ns[shop]-policy[no-guests]-rule[1]]";
    expect(verdict({ responseCode: 403, details }).sentence).toBe(
      "An AuthorizationPolicy refused it (rule 1 of no-guests in namespace shop).",
    );
  });

  test("says what was wrong with the token", () => {
    const details = "jwt_authn_access_denied{Jwt_is_expired}";
    expect(verdict({ responseCode: 401, details }).sentence).toBe(
      "A RequestAuthentication refused its token (Jwt is expired).",
    );
  });

  test("says a connect error by name", () => {
    const details = `${BEFORE}{connection_failure,delayed_connect_error:_111}`;
    expect(verdict({ flags: ["UF"], details }).sentence).toBe(
      "cart.shop was reached and refused the connection (connection refused).",
    );
  });

  test("leaves out what the TLS library says about itself", () => {
    const transportFailure =
      "TLS_error:|268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED:TLS_error_end";
    expect(verdict({ flags: ["UF"], transportFailure }).sentence).toBe(
      "The certificate of cart.shop was refused: it has expired, carries another name or comes from another root (CERTIFICATE VERIFY FAILED).",
    );
  });

  test("says the status where that is all there is", () => {
    expect(verdict({ details: "via_upstream" }).sentence).toBe(
      "cart.shop answered with an error (503).",
    );
    expect(verdict({ responseCode: 200, grpcStatus: 14 }).sentence).toBe(
      "cart.shop answered with an error (gRPC 14 UNAVAILABLE).",
    );
  });
});

describe("the confidence", () => {
  test("is high where details say why", () => {
    expect(verdict({ flags: ["UH"], details: "no_healthy_upstream" }).confidence).toBe("high");
  });

  test("is medium for a flag alone, and where only the callee could tell", () => {
    expect(verdict({ flags: ["UH"] }).confidence).toBe("medium");
    const details = `${BEFORE}{connection_termination}`;
    expect(verdict({ flags: ["UC"], details }).confidence).toBe("medium");
    expect(verdict({ details: "via_upstream" }).confidence).toBe("medium");
  });

  test("is high where the callee's own proxy passes an error on", () => {
    const passedOn = calleeRecord({ responseCode: 503, details: "via_upstream" });
    expect(verdictOf(passedOn).confidence).toBe("high");
  });

  test("is low where the owner is open", () => {
    expect(verdict({ responseCode: 403 })).toMatchObject({ owner: "unknown", confidence: "low" });
  });
});

test("the evidence is what decided, word for word", () => {
  const details = `${BEFORE}{connection_failure,delayed_connect_error:_111}`;
  const transportFailure = "delayed_connect_error:_111";
  expect(verdict({ flags: ["URX", "UF"], details, transportFailure }).evidence).toEqual([
    { field: "flags", text: "UF" },
    { field: "details", text: details },
    { field: "transportFailure", text: transportFailure },
    { field: "responseCode", text: "503" },
  ]);
});

test("a success has an owner of its own: none", () => {
  expect(verdict({ responseCode: 200 })).toMatchObject({
    owner: "none",
    cause: "none",
    sentence: "Nothing is wrong with it.",
    confidence: "high",
  });
});

describe("whatever a record says", () => {
  const text = fc.option(
    fc.oneof(
      fc.string(),
      fc.constantFrom("via_upstream", "rbac_[", "http1.", "ns[]-policy[]-rule["),
    ),
  );
  const flag = fc.oneof(fc.string(), fc.constantFrom(...ENVOY_FLAGS.map((known) => known.flag)));
  const changes = fc.record({
    responseCode: fc.option(fc.integer({ min: 0, max: 599 })),
    grpcStatus: fc.option(fc.integer({ min: 0, max: 20 })),
    flags: fc.uniqueArray(flag, { maxLength: 4 }),
    details: text,
    connectionTermination: text,
    transportFailure: text,
    error: text,
    upstreamCluster: text,
    direction: fc.constantFrom("outbound" as const, "inbound" as const, "blackhole" as const),
    isTcp: fc.boolean(),
  });

  test("there is a verdict with an owner and one whole sentence", () => {
    fc.assert(
      fc.property(changes, (any) => {
        const { owner, sentence } = verdictOf(accessRecord(any));
        expect("caller app mesh policy injected unknown none").toContain(owner);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toContain("{callee}");
      }),
    );
  });

  test("the order of its flags changes neither owner nor cause of one flag beside URX", () => {
    fc.assert(
      fc.property(changes, flag, (any, one) => {
        const [first, second] = [
          [one, "URX"],
          ["URX", one],
        ].map((flags) => verdictOf(accessRecord({ ...any, flags })));
        expect([first?.owner, first?.cause]).toEqual([second?.owner, second?.cause]);
      }),
    );
  });
});
