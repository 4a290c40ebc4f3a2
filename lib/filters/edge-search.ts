import { HEALTHS, PROTOCOLS } from "@/lib/mesh/edge";
import { noOwners } from "@/lib/mesh/owner";

/** Written unit → the edge's own; divided, since 6.2 ÷ 100 is 0.062 and 6.2 × 0.01 is not. */
type Units = Record<string, (figure: number) => number>;
const RATIO_UNITS: Units = { "": (percent) => percent / 100, "%": (percent) => percent / 100 };
const MS_UNITS: Units = { "": (ms) => ms, ms: (ms) => ms, s: (seconds) => seconds * 1_000 };
const RATE_UNITS: Units = { "": (rate) => rate, "/s": (rate) => rate, "req/s": (rate) => rate };

/** What may be compared, and in which units it may be written. */
const FIGURES = [
  { name: "error", field: "errorRatio", units: RATIO_UNITS },
  { name: "failed", field: "errorRatio", units: RATIO_UNITS },
  { name: "denied", field: "deniedRatio", units: RATIO_UNITS },
  { name: "mtls", field: "mtlsRatio", units: RATIO_UNITS },
  { name: "mean", field: "meanMs", units: MS_UNITS },
  { name: "p50", field: "p50Ms", units: MS_UNITS },
  { name: "p90", field: "p90Ms", units: MS_UNITS },
  { name: "p99", field: "p99Ms", units: MS_UNITS },
  { name: "rate", field: "requestsPerSecond", units: RATE_UNITS },
] as const;

/** Labels and the values each may hold; `null` is any. */
const LABELS = [
  { name: "flag", values: null },
  { name: "ns", values: null },
  { name: "from", values: null },
  { name: "to", values: null },
  { name: "cluster", values: null },
  { name: "owner", values: Object.keys(noOwners()) },
  { name: "health", values: HEALTHS },
  { name: "protocol", values: PROTOCOLS },
] as const;

const OPERATORS = [">=", "<=", ">", "<", "="] as const;

export type Comparison = {
  kind: "comparison";
  field: (typeof FIGURES)[number]["field"];
  operator: (typeof OPERATORS)[number];
  value: number;
};
export type Label = { kind: "label"; name: (typeof LABELS)[number]["name"]; value: string };
type Words = { kind: "words"; text: string };
export type SearchTerm = { isNegated: boolean; test: Comparison | Label | Words };

const TOKEN = new RegExp(
  [
    "(-?)(?:",
    String.raw`([a-z][a-z0-9]*)\s*(${OPERATORS.join("|")})\s*([^\s<>=]*(?:\s+%)?)`,
    String.raw`|([a-z]+):("[^"]*"|\S*)`,
    String.raw`|("[^"]*"|\S+))`,
  ].join(""),
  "giu",
);
const FIGURE = /^(\d+(?:\.\d+)?|\.\d+)\s*(%|ms|s|\/s|req\/s)?$/;

/** Every term must hold. What looks like a predicate and is none is given back in `unread`. */
export function searchFromText(text: string): { terms: SearchTerm[]; unread: string[] } {
  const found = [...text.matchAll(TOKEN)].map((match) => ({
    token: match[0],
    isNegated: match[1] === "-",
    test: testFromMatch(match),
  }));
  return {
    terms: found.flatMap(({ isNegated, test }) => (test === null ? [] : [{ isNegated, test }])),
    unread: found.flatMap(({ token, test }) => (test === null ? [token] : [])),
  };
}

function testFromMatch(match: RegExpExecArray): SearchTerm["test"] | null {
  const [, , figureName, operator = "", figure = "", labelName, label = "", words = ""] = match;
  if (figureName !== undefined) return comparisonFrom(figureName, operator, figure);
  if (labelName !== undefined) return labelFrom(labelName, unquoted(label));
  return wordsFrom(words);
}

function comparisonFrom(name: string, operatorText: string, figure: string): Comparison | null {
  const comparable = FIGURES.find((known) => known.name === name.toLowerCase());
  const operator = OPERATORS.find((known) => known === operatorText);
  const [, digits, unit = ""] = FIGURE.exec(figure.toLowerCase()) ?? [];
  const toOwnUnit = comparable?.units[unit];
  if (!comparable || !operator || digits === undefined || !toOwnUnit) return null;
  const value = toOwnUnit(Number(digits));
  return { kind: "comparison", field: comparable.field, operator, value };
}

function labelFrom(labelName: string, value: string): Label | null {
  const label = LABELS.find((known) => known.name === labelName.toLowerCase());
  if (!label || value === "") return null;
  const lower = value.toLowerCase();
  if (label.values !== null && !label.values.some((known) => known === lower)) return null;
  return { kind: "label", name: label.name, value: lower };
}

function wordsFrom(text: string): Words | null {
  const words = unquoted(text).toLowerCase();
  return words === "" || /^[<>=]/.test(text) ? null : { kind: "words", text: words };
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
