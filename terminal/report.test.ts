import { expect, test } from "vitest";
import { newLogReader } from "./log-summary";
import { paintAnsi, paintNothing } from "./paint";
import { report } from "./report";

const THRESHOLDS = { degradedRatio: 0.005, failingRatio: 0.05 };
const ESCAPE = String.fromCharCode(27);

const line = (status: string, cluster = "outbound|8080||cart.shop.svc.cluster.local") =>
  `[2026-11-21T14:32:05.971Z] "GET /cart HTTP/1.1" ${status} - "-" 0 91 12 - "-" "-" "a" "cart:8080" "10.0.0.7:8080" ${cluster} 10.0.0.5:4000 10.96.0.9:8080 10.0.0.5:40000 - default\n`;
const FINE = line("200 - via_upstream");
const REFUSED = line("503 UF upstream_reset_before_response_started{remote_connection_failure}");

function reported(log: string, paint = paintNothing): string[] {
  const reader = newLogReader();
  reader.add("a.log", log);
  reader.endFile("a.log");
  return report(reader.summary(THRESHOLDS), paint).split("\n");
}

test("a failing edge is told as a sentence, then as a row", () => {
  const [headline, , name, sentence, next, command, , heads, row] = reported(
    FINE + REFUSED.repeat(3),
  );
  expect(headline).toBe("4 records of 1 edge, 1 unhealthy.");
  expect(name).toBe("✗ 10.0.0.5 → shop/cart");
  expect(sentence).toBe("  3 of 4 requests failed. No connection to cart.shop could be made (UF).");
  expect(next).toBe("  Next: what the callee's own proxy wrote about the same requests");
  expect(command).toBe("  kubectl logs -n shop svc/cart --all-pods -c istio-proxy --since=1h");
  expect(heads?.split(/ {2,}/).slice(0, 4)).toEqual(["EDGE", "HEALTH", "COUNT", "FAILED"]);
  expect(row?.split(/ {2,}/)).toEqual([
    "10.0.0.5 → shop/cart",
    "failing",
    "4",
    "3 (75 %)",
    "–",
    "–",
    "mesh",
    "UF",
    "12 ms",
    "12 ms",
  ]);
});

test("only the worst edge has its next command", () => {
  const other = line("503 UF -", "outbound|80||pay.shop.svc.cluster.local");
  const said = reported(REFUSED.repeat(9) + other.repeat(3)).filter((one) => /Next: /.test(one));
  expect(said).toHaveLength(1);
});

test("what was left out is told by reason, with the place of the first", () => {
  const log = `${FINE}2026-11-21T00:00:00Z info envoy main starting\nprose\nprose\n`;
  expect(reported(log).slice(-4)).toEqual([
    "Left out:",
    "  2 lines: not an access-log record (first: line 3 of a.log)",
    "  1 line: an application's log line (line 2 of a.log)",
    "",
  ]);
});

test("a log without a record says so", () => {
  expect(reported("prose\n")[0]).toBe("No access-log record was found.");
});

test("colours are there where they are asked for, and nowhere else", () => {
  expect(reported(REFUSED, paintAnsi).join("\n")).toContain(`${ESCAPE}[33m`);
  expect(reported(REFUSED).join("\n")).not.toContain(ESCAPE);
});

test("what a log says moves no cursor", () => {
  const [, , name] = reported(line("503 UF -", `outbound|80||ca\u0007rt${"\u009b"}2J.shop.svc.x`));
  expect(name).toBe("! 10.0.0.5 → shop/cart2J");
});
