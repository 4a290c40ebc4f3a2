import { describe, expect, test } from "vitest";
import type { EvidenceSource } from "./edge-evidence";
import { evidenceFromEntries } from "./evidence-from-entries";
import type { LogEntry } from "./log-entry";
import { AT, CALLEE_POD, calleeEntry, callerEntry } from "./log-lines.fixture";
import type { LogSubject } from "./log-subject";

const SUBJECT: LogSubject = {
  edge: "east/shop/web~east/shop/cart",
  source: { cluster: "east", namespace: "shop", name: "web", kind: "service" },
  destination: { cluster: "east", namespace: "shop", name: "cart", kind: "service" },
  transport: "request",
  callers: [{ namespace: "shop", name: "web" }],
  callees: [{ namespace: "shop", name: "cart" }],
  services: [{ namespace: "shop", name: "cart" }],
  hosts: ["cart", "cart.shop", "cart.shop.svc.cluster.local"],
  isOnlyCaller: false,
  isGuessed: false,
};
const CUT: EvidenceSource = { about: "the rest", logql: "{}", lines: 2, isCut: true };
const RBAC = "rbac_access_denied_matched_policy[ns[money]-policy[deny-web]-rule[0]]";

function evidence(entries: LogEntry[], changes: Partial<LogSubject> = {}) {
  return evidenceFromEntries(entries, { ...SUBJECT, ...changes }, []);
}

describe("both sides of one request", () => {
  test("are one request, told in the words of the proxy nearest to the cause", () => {
    const { groups, lines } = evidence([callerEntry(), calleeEntry()]);
    expect(lines).toEqual({ read: 2, belonged: 2, undecodable: 0 });
    expect(groups).toMatchObject([
      {
        flags: ["UC"],
        code: 503,
        details: "upstream_reset_before_response_started{connection_termination}",
        path: "/cart",
        count: 1,
        side: "both",
        owner: "app",
        cause: "app_closed",
        confidence: "high",
        example: { startTime: AT, pod: CALLEE_POD },
        firstAt: AT,
        lastAt: AT,
      },
    ]);
    expect(groups).toHaveLength(1);
  });

  test("stay one however often the proxy tried", () => {
    const tries = [calleeEntry(), { ...calleeEntry(), timeMs: 1 }, { ...calleeEntry(), timeMs: 2 }];
    const { groups } = evidence([callerEntry({ status: "503 URX" }), ...tries]);
    expect(groups).toMatchObject([{ count: 1, cause: "app_closed" }]);
  });

  test("do not hide a failed try behind the answer that came in the end", () => {
    const { groups } = evidence([callerEntry({ status: "200 -" }), calleeEntry()]);
    expect(groups).toMatchObject([{ count: 1, side: "callee", cause: "app_closed" }]);
  });

  test("of several requests are grouped by what went wrong and by the kind of path", () => {
    const entries = ["1", "2", "3"].flatMap((id) => [
      callerEntry({ requestId: id, path: `/cart/${id}` }),
      calleeEntry({ requestId: id, path: `/cart/${id}` }),
    ]);
    const other = callerEntry({ requestId: "4", status: "504 UT", details: "response_timeout" });
    const { groups } = evidence([...entries, other]);
    expect(groups.map(({ path, count, cause }) => [path, count, cause])).toEqual([
      ["/cart/{id}", 3, "app_closed"],
      ["/cart", 1, "app_slow"],
    ]);
  });
});

test("what only the callee could tell is left out where its lines reach less far back", () => {
  const early = { ...callerEntry({ requestId: "early" }), timeMs: 1 };
  const both = [callerEntry(), calleeEntry()];
  const cut: EvidenceSource = { about: "callee's failures", logql: "{}", lines: 1, isCut: true };
  const counts = (sources: EvidenceSource[]) =>
    evidenceFromEntries([early, ...both], SUBJECT, sources).groups.map(({ cause }) => cause);
  expect(counts([])).toEqual(["app_closed", "app_error"]);
  expect(counts([cut])).toEqual(["app_closed"]);
});

test("gRPC that says 200 and no status of its own is told as a blind spot", () => {
  const call = callerEntry({ path: "/shop.Cart/Get", status: "200 -" });
  const line = call.line.replace("GET", "POST");
  expect(evidence([{ ...call, line }]).notices).toContainEqual(
    expect.objectContaining({ kind: "grpc" }),
  );
  expect(evidence([call]).notices.map(({ kind }) => kind)).not.toContain("grpc");
});

describe("lines that belong", () => {
  test("are the caller's own calls to this service alone", () => {
    const elsewhere = callerEntry();
    const line = elsewhere.line.replaceAll("cart", "other");
    const another = callerEntry({}, "mobile-6584ddcf65-k78wz");
    const { lines } = evidence([callerEntry(), { ...elsewhere, line }, another]);
    expect(lines).toEqual({ read: 3, belonged: 1, undecodable: 0 });
  });

  test("are arrivals from an address that the caller's lines show", () => {
    const { lines, notices } = evidence([
      callerEntry({ requestId: "a" }),
      calleeEntry({ requestId: "b" }),
      calleeEntry({ requestId: "c" }, "10.0.0.99"),
    ]);
    expect(lines.belonged).toBe(2);
    expect(notices).toContainEqual(expect.objectContaining({ kind: "unattributed" }));
  });

  test("are all arrivals where nobody else calls", () => {
    const { lines } = evidence([calleeEntry({}, "10.0.0.99")], { isOnlyCaller: true });
    expect(lines.belonged).toBe(1);
  });

  test("of a caller without a proxy are arrivals in plaintext", () => {
    const inMesh = calleeEntry({ requestId: "b" });
    const plain = { ...calleeEntry(), line: calleeEntry().line.replace(/outbound_\S+/, "-") };
    const source = { cluster: null, namespace: null, name: "unknown", kind: "unknown" as const };
    const { lines } = evidence([inMesh, plain], { source, callers: [] });
    expect(lines).toEqual({ read: 2, belonged: 1, undecodable: 0 });
  });

  test("are a listener's refusals of a connection from the caller", () => {
    const refusal = {
      ...calleeEntry(),
      line: `[${AT}] "- - -" 0 NR filter_chain_not_found - "-" 0 0 0 - "-" "-" "-" "-" "-" - - 10.0.0.7:8080 10.0.0.5:50000 - -`,
    };
    const failure = callerEntry({
      status: "503 UF",
      details: "upstream_reset_before_response_started{remote_connection_failure}",
    });
    expect(evidence([failure, refusal]).groups).toMatchObject([
      { side: "both", cause: "mtls_mismatch", owner: "mesh" },
    ]);
  });

  test("count once where two questions give the same line", () => {
    expect(evidence([callerEntry(), callerEntry()]).lines.read).toBe(1);
  });

  test("are read out of JSON too", () => {
    const line = JSON.stringify({
      response_code: 503,
      response_flags: "UH",
      response_code_details: "no_healthy_upstream",
      upstream_cluster: "outbound|8080||cart.shop.svc.cluster.local",
      method: "GET",
      path: "/cart",
      protocol: "HTTP/1.1",
      start_time: AT,
      downstream_local_address: "10.96.0.9:8080",
      downstream_remote_address: "10.0.0.5:40000",
    });
    expect(evidence([{ ...callerEntry(), line }]).groups).toMatchObject([
      { flags: ["UH"], owner: "mesh", cause: "no_healthy_endpoint", side: "caller" },
    ]);
  });
});

describe("what metrics leave open", () => {
  const denial = (id: string, details = RBAC) => [
    callerEntry({ requestId: id, status: "403 -" }),
    calleeEntry({ requestId: id, status: "403 -", details }),
  ];

  test("gets the policy that refused, by name and rule", () => {
    const { upgrade } = evidence([...denial("1"), ...denial("2")]);
    expect(upgrade).toEqual({
      owner: "policy",
      cause: "rbac_denied",
      sentence:
        "AuthorizationPolicy money/deny-web rule 0: 2 of 2 such requests in the sample say so",
      requests: 2,
      of: 2,
    });
  });

  test("gets the app where the app itself refused", () => {
    expect(evidence(denial("1", "via_upstream")).upgrade).toMatchObject({ owner: "app" });
  });

  test("gets nobody where most lines do not say", () => {
    const open = ["3", "4"].map((requestId) => callerEntry({ requestId, status: "403 -" }));
    expect(evidence([...denial("1"), ...open]).upgrade).toBeNull();
  });

  test("is not what a flag already settles", () => {
    expect(evidence([callerEntry(), calleeEntry()]).upgrade).toBeNull();
  });

  test("gets the mesh's own rule for a 502 at a host that nobody may reach", () => {
    const blocked = callerEntry({ status: "502 -", details: "direct_response" });
    expect(evidence([blocked]).upgrade).toMatchObject({ owner: "policy", cause: "egress_blocked" });
  });
});

describe("an answer without lines of the edge", () => {
  test("says that logging is off by default, and how to turn it on for failures", () => {
    const { notices, telemetry, groups } = evidence([]);
    expect(groups).toEqual([]);
    expect(notices).toMatchObject([
      { kind: "empty", message: expect.stringContaining("off by default") },
    ]);
    expect(telemetry).toContain('namespace: "shop"');
    expect(telemetry).toContain("response.code >= 400");
  });

  test("tells lines of no access log from none at all", () => {
    const entry = { ...callerEntry(), line: "2026-11-21T12:00:00Z info envoy main starting" };
    const { notices, lines } = evidence([entry]);
    expect(lines).toEqual({ read: 1, belonged: 0, undecodable: 1 });
    expect(notices[0]?.message).toContain("None of 1 lines is an access log");
  });

  test("tells the proxies' other lines from none at all", () => {
    const { notices } = evidence([callerEntry({}, "other-6584ddcf65-k78wz")]);
    expect(notices[0]?.message).toContain("None of 1 lines tells of this edge");
  });
});

test("counts are told as a sample, and of the newest lines where there were more", () => {
  const entries = [callerEntry(), calleeEntry()];
  expect(evidence(entries).notices[0]?.message).toMatch(/^2 of 2 lines tell of this edge\./);
  expect(evidenceFromEntries(entries, SUBJECT, [CUT]).notices[0]?.message).toMatch(
    /^2 of the newest 2 lines tell of this edge\./,
  );
});

test("nothing in a line can break out: hostile names stay text", () => {
  const line = `"}\n{pod="x"} [${AT}] ${"(".repeat(70_000)}`;
  expect(evidence([{ ...callerEntry(), line, pod: '"} evil' }]).lines.undecodable).toBe(1);
});
