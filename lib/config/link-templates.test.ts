import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newEnvironment } from "./environment";
import { parseLinkTemplates } from "./link-templates";

function parsed(text: string) {
  const environment = newEnvironment({ LINK_TEMPLATES: text });
  const links = parseLinkTemplates(environment);
  return { links, problems: environment.problems() };
}

function insideOf(address: string): unknown[] {
  const { links, problems } = parsed(`Tool: https://tool.example${address}`);
  expect(problems).toEqual([]);
  return (links[0]?.pieces ?? []).flatMap((piece) =>
    typeof piece === "string" ? [] : [[piece.name, ...piece.inside]],
  );
}

test("a link a line, with a name; empty lines and comments are none", () => {
  const { links, problems } = parsed(
    "\n# ours\nTraces: https://a.example/x\n  Logs: http://b/y \n",
  );
  expect(problems).toEqual([]);
  expect(links.map(({ name, pieces }) => [name, pieces.join("")])).toEqual([
    ["Traces", "https://a.example/x"],
    ["Logs", "http://b/y"],
  ]);
});

test.each([
  [
    "/d/{namespace}/{service}",
    [
      ["namespace", "path"],
      ["service", "path"],
    ],
  ],
  ["/d/%7Bservice%7D", [["service", "path"]]],
  [
    "/d?from={fromMs}#{service}",
    [
      ["fromMs", "query"],
      ["service", "query"],
    ],
  ],
  ["/d?x=%7Bservice%7D", [["service", "query"]]],
  ['/d?panes={"a":["{logql}"]}', [["logql", "json", "query"]]],
  ['/d?expr=up{app="{service}"}', [["service", "quotes", "query"]]],
  ['/d?expr=up{app=~"{service}-.*"}', [["service", "pattern", "quotes", "query"]]],
  [
    '/d?expr=up{a="x",app="{service}"} {namespace}',
    [
      ["service", "quotes", "query"],
      ["namespace", "query"],
    ],
  ],
  [
    '/d?panes={"q":"{app=\\"{service}\\"} |~ \\"{namespace}\\""}',
    [
      ["service", "quotes", "json", "query"],
      ["namespace", "pattern", "quotes", "json", "query"],
    ],
  ],
  ['/d?expr=x{2} up{app="a"}', []],
])("it is known what a placeholder of %s stands in", (address, inside) => {
  expect(insideOf(address)).toEqual(inside);
});

test("an address that is copied from a browser reads as one that is written by hand", () => {
  const value = '{"a":{"queries":[{"expr":"{logql}"}],"n":1,"b":null,"é":true}}';
  const byHand = parsed(`Logs: https://g.example/explore?panes=${value}`);
  const copied = parsed(`Logs: https://g.example/explore?panes=${encodeURIComponent(value)}`);
  expect(byHand.problems).toEqual([]);
  expect(copied).toEqual(byHand);
});

test.each([
  ["rate+by+(job)", "rate by (job)"],
  ["%7Bjob%3D%22a%2Bb%22%7D+*+2", '{job="a+b"} * 2'],
  ['{job=~"a.+"} + 2', '{job=~"a.+"} + 2'],
  ["a%2Bb", "a+b"],
])("a value that is written %s is %s", (written, value) => {
  const { links, problems } = parsed(`Tool: https://tool.example/d?x=${written}&y={service}`);
  expect(problems).toEqual([]);
  const text = links[0]?.pieces.filter((piece) => typeof piece === "string").join("") ?? "";
  expect(new URL(text).searchParams.get("x")).toBe(value);
});

test("what Prometheus shows in its address bar is asked of it again", () => {
  const copied =
    "https://prometheus.example/graph?g0.expr=sum+by+%28job%29+%28rate%28up%7Bjob%3D%22a%2Bb%22%7D%5B5m%5D%29%29&g0.tab=0";
  const { links } = parsed(`Prometheus: ${copied}`);
  const href = links[0]?.pieces.join("") ?? "";
  expect([...new URL(href).searchParams]).toEqual([...new URL(copied).searchParams]);
});

test.each([
  ["#/?_a=(query:'service:\"{service}\"')", "{service}"],
  ["#/?_a=(query:%27service:%22{service}%22%27)", "{service}"],
  ["#/?_a=(service:{namespace})", "{namespace}"],
  ["/d('{service}')/x", "{service}"],
  ["#/?_a=('{from}',{logql})", "{logql}"],
])(
  "a name behind a quote or bracket of %s could leave its place, and is refused",
  (address, name) => {
    const { links, problems } = parsed(`Kibana: https://kibana.example${address}`);
    expect(links).toEqual([]);
    expect(problems.join()).toContain(`has ${name} behind a quote or bracket`);
  },
);

test("times mean nothing in quotes or brackets, and may stand there", () => {
  expect(insideOf("/app#/?_g=(time:(from:'{from}',to:'{to}'))")).toEqual([
    ["from", "query"],
    ["to", "query"],
  ]);
});

test.each([
  ["Traces", 'may be "Name: https://…"'],
  ["https://a.example", 'may be "Name: https://…"'],
  [`${"n".repeat(41)}: https://a.example`, "40 characters at most"],
  ["T: javascript:alert(1)", "no http or https address"],
  ["T: data:text/html,{service}", "no http or https address"],
  ["T: //a.example/x", "no http or https address"],
  ["T: https://{service}.example/", "a placeholder or a password before its path"],
  ["T: https://ann:s3cret@a.example/", "a placeholder or a password before its path"],
  ["T: https://a.example/{pod}", "holds {pod}, which is none of {service}, {namespace}"],
  ['T: https://a.example/?x={"a":{service}}', "JSON that does not parse"],
  ["T: https://a.example/?x=50%", "write %25"],
  ["T: https://a.example/?var-{service}=1", "has {service} in the name of a parameter"],
  ["T: https://a.example/?%7Bpod%7D", "has {pod} in the name of a parameter"],
  ["T: https://a.example/?x=up{a='{service}'}", "between ' and '"],
  ["T: https://a.example/?x={a=`{service}`}", "between ` and `"],
])("%s is refused", (text, words) => {
  const { links, problems } = parsed(text);
  expect(links).toEqual([]);
  expect(problems.join()).toContain(words);
  expect(problems.join()).toMatch(/^LINK_TEMPLATES/);
  expect(problems.join()).not.toContain("s3cret");
});

test("there may be 20 links", () => {
  const text = Array.from({ length: 21 }, (_, index) => `L${index}: https://a.example`).join("\n");
  expect(parsed(text).problems).toEqual(["LINK_TEMPLATES holds 21 links; it may hold 20."]);
});

test("the templates of the manual are ones", () => {
  const [, block = ""] = /```text\n(.*?)```/s.exec(readFileSync("docs/links.md", "utf8")) ?? [];
  const { links, problems } = parsed(block);
  expect(problems).toEqual([]);
  expect(links.map(({ name }) => name)).toEqual([
    "Logs in Grafana",
    "Dashboard in Grafana",
    "Traces in Jaeger",
    "Traces in Tempo",
    "Prometheus",
  ]);
});
