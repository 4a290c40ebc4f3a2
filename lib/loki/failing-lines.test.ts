import { expect, test } from "vitest";
import { FAILING_LINES } from "./failing-lines";

const isPicked = (line: string) => new RegExp(FAILING_LINES).test(line);
const text = (status: string) =>
  `[2026-11-21T12:00:00.000Z] "GET /cart HTTP/1.1" ${status} via_upstream - "-" 0 19 500 - "-" "curl/8.9.1" "id" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.0.9:8080 10.0.0.5:40000 - default`;

test.each([
  text("503 -"),
  text("503 UH"),
  text("200 UF"),
  text("0 DC"),
  text("403 -"),
  text("429 RL"),
  text("404 NR"),
  '"- - -" 0 UF,URX - - "-" 0 0 1 - "-" "-" "-" "-" "10.0.0.1:6379" outbound|6379||c.d.svc.cluster.local',
  '"- - -" 0 - - rbac_access_denied_matched_policy[none] "-" 0 0 1 - "-"',
  '{"response_code":503,"response_flags":"-"}',
  '{"response_code": "503"}',
  '{"response_flags":"URX,UF","response_code":200}',
  '{"status": 403,"x":1}',
  '{"grpc_status":"14","response_code":200}',
  '… direction="inbound" bytes_sent=0 error="connection closed due to policy rejection"',
  '{"level":"error","scope":"access","error":"http status: 503"}',
])("a line of a failure is picked: %s", (line) => {
  expect(isPicked(line)).toBe(true);
});

test.each([
  text("200 -"),
  text("404 -"),
  text("301 -"),
  '"- - -" 0 - - - "-" 512 1024 5000 - "-" "-" "-" "-" "10.0.0.1:6379"',
  '{"response_code":200,"response_flags":"-","grpc_status":"0"}',
  '{"response_code":404,"response_flags":null,"bytes_sent":503}',
  'direction="outbound" bytes_sent=503 duration="13ms"',
])("a line of no failure is not: %s", (line) => {
  expect(isPicked(line)).toBe(false);
});
