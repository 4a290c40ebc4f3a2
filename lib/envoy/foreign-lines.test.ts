import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

it.each([
  ["uvicorn", 'INFO:     10.0.0.1:1234 - "GET /x HTTP/1.1" 200 OK'],
  ["uvicorn's failure", 'INFO:     10.0.0.1:1234 - "GET /x HTTP/1.1" 500 Internal Server Error'],
  ["Werkzeug", '10.0.0.1 - - [04/May/2026 10:11:12] "GET /x HTTP/1.1" 500 -'],
  ["a server with a time of its own", '2026-05-04T10:11:12Z 10.0.0.1 "GET /x HTTP/1.1" 200 -'],
  ["nginx in JSON", '{"request":"GET /x HTTP/1.1","status":502,"upstream_response_time":"0.1"}'],
  ["an app about its upstream", '{"level":"error","status":503,"upstream":"cart","latency":"3ms"}'],
  ["an app with flags", '{"level":"info","msg":"starting","flags":"--verbose"}'],
  [
    "a part of ztunnel",
    "2026-05-04T10:11:12Z\terror\tproxy::h2\tpool: lost dst.addr=10.0.0.1:15008",
  ],
  ["prose with a status", "GET /x took 3 s and gave 502 in DC 3, upstream_cluster was fine"],
  ["Prometheus", 'istio_requests_total{response_code="503",response_flags="UF,URX"} 17'],
  [
    "a template of the log",
    '{"response_flags":"%RESPONSE_FLAGS%","response_code":"%RESPONSE_CODE%","upstream_cluster":"%UPSTREAM_CLUSTER%"}',
  ],
  ["a program with a status and flags", 'level=error msg="it gave 503" status=503 flags=-v'],
  ["an app that starts with a number", '503 UC is what "curl" says'],
  ["a short line", "GET /x HTTP/1.1 200 - 12ms"],
])("%s writes no record of a proxy", (_who, line) => {
  expect(decodeLines(line).records).toEqual([]);
});

it("a proxy's cut line is one by its time, its flags or its details", () => {
  for (const line of [
    '[2026-05-04T10:11:12.123Z] "GET /x HTTP/1.1" 200 -',
    'GET /x HTTP/1.1" 503 UF,URX',
    'GET /x HTTP/1.1" 401 - jwt_authn_access_denied{Jwt_is_missing}',
  ]) {
    expect(decodeLines(line).records).toHaveLength(1);
  }
});
