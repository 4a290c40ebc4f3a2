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
  const grpcLine = {
    ...{ response_code: 200, grpc_status: 13, method: "POST", path: "/shop.Cart/Get" },
    ...{ start_time: AT, upstream_cluster: "outbound|8080||cart.shop.svc.cluster.local" },
  };
  expect(evidence([{ ...call, line }]).notices).toContainEqual(
    expect.objectContaining({ kind: "grpc" }),
  );
  expect(evidence([call]).notices.map(({ kind }) => kind)).not.toContain("grpc");
  const telling = { ...call, line: JSON.stringify(grpcLine) };
  expect(evidence([{ ...call, line }, telling]).notices.map(({ kind }) => kind)).not.toContain(
    "grpc",
  );
});

test("what no service answered tells the host that was asked for", () => {
  const astray = (id: string, host: string) => ({
    ...callerEntry({ requestId: id, path: `/${id}` }),
    line: `[${AT}] "GET /${id} HTTP/1.1" 404 NR route_not_found - "-" 0 0 0 - "-" "curl/8.9.1" "${id}" "${host}" "-" - - 10.96.0.9:8080 10.0.0.5:40000 - -`,
  });
  const destination = {
    cluster: null,
    namespace: null,
    name: "no route",
    kind: "unknown" as const,
  };
  const { groups } = evidence([astray("1", "old.shop.example"), astray("2", "old.shop.example")], {
    destination,
    callees: [],
    services: [],
    hosts: [],
  });
  expect(groups.map(({ host, cause }) => [host, cause])).toEqual([
    ["old.shop.example", "no_route"],
  ]);
  expect(evidence([callerEntry(), calleeEntry()]).groups[0]?.host).toBeNull();
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
  const five = (one: (id: string) => LogEntry[]) => ["1", "2", "3", "4", "5"].flatMap(one);

  test("gets the policy that refused, by name and rule", () => {
    const { upgrades } = evidence(five((id) => denial(id)));
    expect(upgrades).toEqual([
      {
        about: "refused",
        owner: "policy",
        cause: "rbac_denied",
        sentence:
          "AuthorizationPolicy money/deny-web rule 0 (5 of 5 such requests in the sample say so)",
        confidence: "high",
        requests: 5,
        of: 5,
      },
    ]);
  });

  test("gets the app where the app itself refused", () => {
    const { upgrades } = evidence(five((id) => denial(id, "via_upstream")));
    expect(upgrades).toMatchObject([{ owner: "app" }]);
  });

  test("gets nobody where most lines do not say, and nobody from a handful", () => {
    const open = five((id) => [callerEntry({ requestId: `open ${id}`, status: "403 -" })]);
    const denials = five((id) => denial(id));
    expect(evidence([...denials, ...open, ...denial("6")]).upgrades).toMatchObject([
      { requests: 6, of: 11, confidence: "medium" },
    ]);
    expect(evidence([...denials.slice(0, 8), ...open]).upgrades).toEqual([]);
    expect(evidence(denials.slice(0, 8)).upgrades).toEqual([]);
  });

  test("gets the mesh's own rule for a 502 at a host that nobody may reach", () => {
    const blocked = (requestId: string) => [
      callerEntry({ requestId, status: "502 -", details: "direct_response" }),
    ];
    expect(evidence(five(blocked)).upgrades).toMatchObject([
      { owner: "policy", cause: "egress_blocked" },
    ]);
  });

  test("gets the app for a connection of which its own proxy says that it closed", () => {
    const closed = (requestId: string) => [
      callerEntry({ requestId, status: "503 UC" }),
      calleeEntry({ requestId }),
    ];
    expect(evidence(five(closed)).upgrades).toMatchObject([
      {
        about: "connection",
        owner: "app",
        cause: "app_closed",
        sentence:
          "The app closed the connection before the answer was complete (5 of 5 such requests in the sample say so)",
      },
    ]);
  });

  test("gets the host that no route fits", () => {
    const astray = (requestId: string) => [
      callerEntry({
        requestId,
        status: "404 NR",
        details: "route_not_found",
        authority: "old.shop.example",
      }),
    ];
    expect(evidence(five(astray)).upgrades).toMatchObject([
      {
        about: "route",
        owner: "mesh",
        sentence: "They ask for old.shop.example (5 of 5 such requests in the sample say so)",
      },
    ]);
  });

  test("gets what failed in a handshake", () => {
    const details =
      "upstream_reset_before_response_started{remote_connection_failure|TLS_error:|268435703:SSL_routines:OPENSSL_internal:WRONG_VERSION_NUMBER:TLS_error_end}";
    const failed = (requestId: string) => [callerEntry({ requestId, status: "503 UF", details })];
    expect(evidence(five(failed)).upgrades).toMatchObject([
      {
        about: "connection",
        owner: "mesh",
        cause: "tls_to_plaintext",
        sentence: expect.stringMatching(
          /^The proxy spoke TLS to cart\.shop, which answered in plaintext \(5 /,
        ),
      },
    ]);
  });

  test("gets the listener's word for connections that broke without one, though it names none", () => {
    const broken = (requestId: string) => [
      callerEntry({
        requestId,
        status: "503 UC",
        details: "upstream_reset_before_response_started{connection_termination}",
      }),
    ];
    const refusal = (id: string) => [
      {
        ...calleeEntry(),
        line: `[${AT}] "- - -" 0 NR filter_chain_not_found - "-" 0 0 0 - "-" "-" "-" "-" "-" - - 10.0.0.7:8080 10.0.0.5:5100${id} - -`,
      },
    ];
    expect(evidence([...five(broken), ...five(refusal)]).upgrades).toMatchObject([
      { about: "connection", owner: "mesh", cause: "mtls_mismatch", requests: 5, of: 5 },
    ]);
    expect(evidence([...five(broken), ...refusal("1")]).upgrades).toEqual([]);
  });

  test("gets a slow app only where both sides tell of the timeout", () => {
    const late = (requestId: string) => [
      callerEntry({ requestId, status: "504 UT", details: "response_timeout" }),
    ];
    const left = (requestId: string) => [
      calleeEntry({ requestId, status: "0 DC", details: "downstream_remote_disconnect" }),
    ];
    expect(evidence(five(late)).upgrades).toEqual([]);
    expect(evidence(five((id) => [...late(id), ...left(id)])).upgrades).toMatchObject([
      { about: "timeout", owner: "app", cause: "app_slow" },
    ]);
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
