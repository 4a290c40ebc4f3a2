import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const DETAILS =
  "upstream_reset_before_response_started{connection_failure,delayed_connect_error:_111}";
const CLUSTER = "outbound|9080||cart.shop.svc.cluster.local";
const FIELDS = {
  start_time: "2026-05-04T10:11:12.123Z",
  method: "GET",
  path: "/a",
  response_code: 503,
  response_flags: "UF,URX",
  response_code_details: DETAILS,
  upstream_cluster: CLUSTER,
};
const ALL = Object.entries(FIELDS);

it.each([
  ["Go", `map[${ALL.map(([name, value]) => `${name}:${value}`).join(" ")}]`],
  ["JavaScript", `{ ${ALL.map(([name, value]) => `${name}: ${quoted(value, "'")}`).join(", ")} }`],
  ["YAML on one line", ALL.map(([name, value]) => `${name}: ${value}`).join(", ")],
  ["pairs with bars between", ALL.map(([name, value]) => `${name}=${value}`).join(" | ")],
])("Istio's fields as printed by %s", (_who, line) => {
  expect(decodeLines(line).records).toMatchObject([
    {
      startTime: FIELDS.start_time,
      path: "/a",
      responseCode: 503,
      flags: ["UF", "URX"],
      details: DETAILS,
      upstreamCluster: CLUSTER,
    },
  ]);
});

function quoted(value: string | number, quote: string): string {
  return typeof value === "number" ? String(value) : quote + value + quote;
}
