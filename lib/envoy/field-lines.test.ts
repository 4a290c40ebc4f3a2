import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const FIELDS = {
  start_time: "2026-05-04T10:11:12.123Z",
  method: "GET",
  path: "/a?b=c",
  response_code: 503,
  response_flags: "UC",
  upstream_cluster: "outbound|9080||cart.shop.svc.cluster.local",
  user_agent: "Mozilla/5.0 (X11; rv:102.0)",
  pod: "web-7",
  upstream_host: null,
};
const ALL = Object.entries(FIELDS);
const PRETTY = JSON.stringify(FIELDS, null, 2).split("\n");
const READ = {
  startTime: FIELDS.start_time,
  method: "GET",
  path: "/a?b=c",
  responseCode: 503,
  flags: ["UC"],
  userAgent: FIELDS.user_agent,
  upstreamCluster: FIELDS.upstream_cluster,
  upstreamHost: null,
};

it.each([
  ["YAML", ALL.map(([name, value]) => `${name}: ${value}`)],
  ["YAML within something", ALL.map(([name, value]) => `      ${name}: ${value ?? ""}`)],
  ["a table of Kibana's", ALL.map(([name, value]) => `${name}\t${value ?? "-"}`)],
  ["JSON behind line numbers", PRETTY.map((line, at) => `${at + 1}  ${line}`)],
  ["JSON behind stern's names", PRETTY.map((line) => `web-7 ${line}`)],
])("a field on each line, as %s", (_what, lines) => {
  expect(decodeLines(lines.join("\n")).records).toMatchObject([READ]);
});

it("a name that comes again begins the next record", () => {
  const yaml = ALL.map(([name, value]) => `${name}: ${value}`).join("\n");
  const { records } = decodeLines(`${yaml}\n${yaml}\nstarted`);
  expect(records).toMatchObject([READ, READ]);
  expect(records.map(({ line }) => line)).toEqual([1, 1 + ALL.length]);
});

it("fields that make no record are passed over line by line", () => {
  const yaml = "kind: VirtualService\npath: /a\nmethod: GET\n- name: x\nstatus: 503";
  const { records, skipped } = decodeLines(yaml);
  expect(records).toEqual([]);
  expect(skipped.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
});

it("a record right behind such fields is read as ever", () => {
  const json = JSON.stringify(FIELDS);
  expect(decodeLines(`path: /b\n${json}\nmethod: GET\n${json}`).records).toMatchObject([
    READ,
    READ,
  ]);
});
