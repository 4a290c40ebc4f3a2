import { expect, test } from "vitest";
import { lint } from "./linter";
import { type Files, runOnFiles } from "./run-on-files";

/** A deliberate violation, what refuses it, and the same code made lawful. */
type Guard = { refusal: string; unlawful: Files; lawful: Files };

const lines = (count: number, line: string) => `${line}\n`.repeat(count);
const functionOf = (count: number) => `export function long() {\n${lines(count, "  work();")}}\n`;

const GUARDS: Record<string, Guard> = {
  "an import goes up": {
    refusal: "noRestrictedImports",
    unlawful: { "lib/mesh/up.ts": 'import { x } from "@/lib/filters/x";\nexport const y = x;\n' },
    lawful: { "lib/filters/up.ts": 'import { x } from "@/lib/mesh/x";\nexport const y = x;\n' },
  },
  "an import goes sideways": {
    refusal: "noRestrictedImports",
    unlawful: {
      "lib/loki/side.ts": 'import { x } from "@/lib/prometheus/x";\nexport const y = x;\n',
    },
    lawful: { "lib/loki/side.ts": 'import { x } from "@/lib/http/x";\nexport const y = x;\n' },
  },
  "an import hides in a type": {
    refusal: "plugin",
    unlawful: { "lib/mesh/hidden.ts": 'export type Y = import("@/lib/filters/x").X;\n' },
    lawful: {
      "lib/mesh/hidden.ts": 'import type { X } from "@/lib/envoy/x";\nexport type Y = X[];\n',
    },
  },
  "an import waits until run time": {
    refusal: "noRestrictedImports",
    unlawful: { "lib/mesh/late.ts": 'export const late = () => import("@/lib/filters/x");\n' },
    lawful: { "lib/mesh/late.ts": 'export const late = () => import("@/lib/envoy/x");\n' },
  },
  "a library is used outside its door": {
    refusal: "noRestrictedImports",
    unlawful: {
      "lib/prometheus/rows.ts":
        'import { PrometheusDriver } from "prometheus-query";\nexport const d = PrometheusDriver;\n',
    },
    lawful: {
      "lib/prometheus/door.ts":
        'import { PrometheusDriver } from "prometheus-query";\nexport const d = PrometheusDriver;\n',
    },
  },
  "a room reads the environment": {
    refusal: "noProcessEnv",
    unlawful: { "lib/http/env.ts": "export const url = process.env.PROMETHEUS_URL;\n" },
    lawful: { "lib/config/env.ts": "export const url = process.env.PROMETHEUS_URL;\n" },
  },
  "a pure room reads the clock": {
    refusal: "plugin",
    unlawful: {
      "lib/mesh/clock.ts": "export const ageMs = (atMs: number) => Date.now() - atMs;\n",
    },
    lawful: {
      "lib/mesh/clock.ts": "export const ageMs = (atMs: number, nowMs: number) => nowMs - atMs;\n",
    },
  },
  "two files import each other": {
    refusal: "noImportCycles",
    unlawful: {
      "lib/mesh/hen.ts": 'import { egg } from "./egg";\nexport const hen = () => egg;\n',
      "lib/mesh/egg.ts": 'import { hen } from "./hen";\nexport const egg = () => hen;\n',
    },
    lawful: {
      "lib/mesh/hen.ts": 'import { egg } from "./egg";\nexport const hen = () => egg;\n',
      "lib/mesh/egg.ts": "export const egg = 1;\n",
    },
  },
  "two files import each other's types": {
    refusal: "noImportCycles",
    unlawful: {
      "lib/mesh/left.ts":
        'import type { Right } from "./right";\nexport type Left = { right: Right };\n',
      "lib/mesh/right.ts":
        'import type { Left } from "./left";\nexport type Right = { left: Left };\n',
    },
    lawful: {
      "lib/mesh/left.ts":
        'import type { Right } from "./right";\nexport type Left = { right: Right };\n',
      "lib/mesh/right.ts": "export type Right = { left: boolean };\n",
    },
  },
  "a file is over its cap": {
    refusal: "noExcessiveLinesPerFile",
    unlawful: { "lib/mesh/long.ts": lines(201, "work();") },
    lawful: { "lib/mesh/long.ts": lines(200, "work();\n") },
  },
  "a function is over its cap": {
    refusal: "noExcessiveLinesPerFunction",
    unlawful: { "lib/mesh/steps.ts": functionOf(61) },
    lawful: { "lib/mesh/steps.ts": functionOf(60) },
  },
  "a file passes on what others export": {
    refusal: "noBarrelFile",
    unlawful: { "lib/mesh/barrel.ts": 'export { x } from "./x";\n' },
    lawful: { "lib/mesh/barrel.ts": 'import { x } from "./x";\nexport const y = x + 1;\n' },
  },
  "a type is any": {
    refusal: "noExplicitAny",
    unlawful: { "lib/mesh/any.ts": "export const read = (text: any) => text;\n" },
    lawful: { "lib/mesh/any.ts": "export const read = (text: unknown) => text;\n" },
  },
  "an absence is denied by !": {
    refusal: "noNonNullAssertion",
    unlawful: {
      "lib/mesh/bang.ts": "export const first = (names: string[]) => names[0]!.length;\n",
    },
    lawful: { "lib/mesh/bang.ts": "export const first = (names: string[]) => names[0]?.length;\n" },
  },
  "a cast gives no reason": {
    refusal: "plugin",
    unlawful: {
      "lib/mesh/cast.ts":
        "export function keys(x: object) {\n  return Object.keys(x) as 'a'[];\n}\n",
    },
    lawful: {
      "lib/mesh/cast.ts":
        "export function keys(x: object) {\n  // safe because the type is closed\n  return Object.keys(x) as 'a'[];\n}\n",
      "lib/mesh/names.ts":
        'import { a as b } from "./a";\nexport const names = ["a", b] as const;\n',
    },
  },
  "a class is no error": {
    refusal: "plugin",
    unlawful: { "lib/mesh/class.ts": "export class Edge {\n  name = 1;\n}\n" },
    lawful: {
      "lib/mesh/class.ts": "export class EdgeError extends Error {\n  name = 'EdgeError';\n}\n",
      "public/card.js": "customElements.define('x-card', class extends HTMLElement {});\n",
    },
  },
  "an interface stands for a type": {
    refusal: "useConsistentTypeDefinitions",
    unlawful: { "lib/mesh/shape.ts": "export interface Shape {\n  size: number;\n}\n" },
    lawful: { "lib/mesh/shape.ts": "export type Shape = { size: number };\n" },
  },
  "a switch forgets a case": {
    refusal: "useExhaustiveSwitchCases",
    unlawful: {
      "lib/mesh/cases.ts":
        'export function text(x: "a" | "b") {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}\n',
    },
    lawful: {
      "lib/mesh/cases.ts":
        'export function text(x: "a" | "b") {\n  switch (x) {\n    case "a":\n      return 1;\n    case "b":\n      return 2;\n  }\n}\n',
    },
  },
  "a promise is left alone": {
    refusal: "noFloatingPromises",
    unlawful: {
      "lib/mesh/alone.ts": "async function send() {}\nexport const go = () => {\n  send();\n};\n",
    },
    lawful: {
      "lib/mesh/alone.ts":
        "async function send() {}\nexport const go = async () => {\n  await send();\n};\n",
    },
  },
  "a style shouts": {
    refusal: "noImportantStyles",
    unlawful: { "components/ui/loud.module.css": ".a {\n  margin: 0 !important;\n}\n" },
    lawful: { "components/ui/loud.module.css": ".a {\n  margin: 0;\n}\n" },
  },
};

const merged = (kind: "unlawful" | "lawful"): Files =>
  Object.assign({}, ...Object.values(GUARDS).map((guard) => guard[kind]));

const complaints = lint(merged("unlawful"));
const lawfulComplaints = lint(merged("lawful"));

test.each(Object.entries(GUARDS))("the linter refuses it when %s", (_, { refusal, unlawful }) => {
  const paths = Object.keys(unlawful);
  const found = complaints.filter((complaint) => paths.includes(complaint.path));
  expect(new Set(found.map((complaint) => complaint.rule))).toEqual(new Set([refusal]));
});

test("the linter accepts each of them once it is lawful", () => {
  expect(lawfulComplaints).toEqual([]);
});

test("an unused export and an unused file fail the search for dead code", () => {
  const files = {
    "demo/main.ts": 'import { used } from "./parts";\nused();\n',
    "demo/parts.ts": "export function used() {}\n",
  };
  const unusedExport = "export function used() {}\nexport function unused() {}\n";
  expect(findDeadCode(files)).toBe("");
  const dead = findDeadCode({ ...files, "demo/parts.ts": unusedExport, "demo/lost.ts": "" });
  expect(dead).toMatch(/^unused +function +demo\/parts\.ts/m);
  expect(dead).toMatch(/^demo\/lost\.ts/m);
}, 60_000);

/** Dependencies are left out: so small a project uses hardly any. */
function findDeadCode(files: Files): string {
  return runOnFiles(files, "knip", ["--include=files,exports,types", "--no-config-hints"]);
}
