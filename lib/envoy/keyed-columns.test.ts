import { describe, expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const PROXYS = { response_flags: "UF", upstream_cluster: "outbound|80||a.b.svc.cluster.local" };

function read(fields: object) {
  return decodeLines(JSON.stringify({ ...PROXYS, ...fields })).records[0];
}

describe("the names that collectors give to columns", () => {
  it.each([
    ["Elastic's", { http: { response: { status_code: 503, body: { bytes: 95 } } } }],
    [
      "Elastic's in one level",
      { "http.response.status_code": 503, "http.response.body.bytes": 95 },
    ],
    [
      "below a key of the pipeline's",
      { json: { http: { response: { status_code: 503, body: { bytes: 95 } } } } },
    ],
    ["short ones", { status: 503, tx: 95 }],
  ])("%s", (_whose, fields) => {
    expect(read(fields)).toMatchObject({ responseCode: 503, bytesSent: 95, flags: ["UF"] });
  });

  it.each([
    [{ url: { domain: "cart:80" } }],
    [{ "server.address": "cart:80" }],
    [{ httpAuthority: "cart:80" }],
    [{ request: { host: "cart:80" }, upstream: { host: "10.0.0.9:80" } }],
  ])("a host in %j is whom the caller asked for", (fields) => {
    expect(read({ ...fields, status: 503 })).toMatchObject({ authority: "cart:80" });
  });

  it.each([
    [{ duration: 31 }],
    [{ duration_seconds: 0.031 }],
    [{ latency_s: "0.031" }],
    [{ duration_us: 31_000 }],
    [{ event: { duration: 31_000_000 } }],
    [{ request_duration_ms: "31" }],
    [{ duration_seconds: "31ms" }],
  ])("the time in %j is 31 ms", (fields) => {
    expect(read({ ...fields, status: 503 })).toMatchObject({ durationMs: 31 });
  });
});

describe("a whole URL where a proxy logs a path", () => {
  it.each([
    ["http://cart:80/items?x=1", "/items?x=1", "cart:80"],
    ["https://shop.example.com", "/", "shop.example.com"],
    ["https://shop.example.com?x=1", "/?x=1", "shop.example.com"],
    ["/items?next=http://x/y", "/items?next=http://x/y", null],
  ])("%s", (requestUrl, path, authority) => {
    expect(read({ httpRequest: { requestUrl, status: 503 } })).toMatchObject({ path, authority });
  });

  it("says less of the host than the host's own column", () => {
    const whole = { requestUrl: "http://10.0.0.9/items", authority: "cart:80", status: 503 };
    expect(read(whole)).toMatchObject({ path: "/items", authority: "cart:80" });
  });
});

it("reads what Ruby prints", () => {
  const line = '{"response_code"=>503, "response_flags"=>"UF,URX", "path" => "/a", "method"=>nil}';
  expect(decodeLines(line).records).toMatchObject([
    { responseCode: 503, flags: ["UF", "URX"], path: "/a", method: null },
  ]);
});

it("finds a gRPC status that somebody added to Istio's own columns", () => {
  const own =
    '[2026-05-04T10:11:12.123Z] "POST /a.B/C HTTP/2" 200 - via_upstream - "-" 0 19 5 4 "-" "grpc-go" "1" "a:80" "10.0.0.9:80" outbound|80||a.b.svc.cluster.local 10.0.0.1:4444 10.96.0.2:80 10.0.0.1:5555 - default';
  expect(decodeLines(`${own} grpc_status=14 pod=a-1`).records).toMatchObject([{ grpcStatus: 14 }]);
});
