import type { LabelPattern, LabelTest } from "@/lib/mesh/label-test";

/** What is known of a label: of an alert's own it is its value, of an expression a matcher. */
export type LabelMatcher = {
  label: string;
  operator: "=" | "!=" | "=~" | "!~";
  value: string;
};

const MAX_VALUE_LENGTH = 512;

/**
 * `null`: a pattern that is more than names and parts of names. It is never run, since one from
 * outside could keep this process busy for hours.
 */
export function labelTestFrom({ label, operator, value }: LabelMatcher): LabelTest | null {
  if (value.length > MAX_VALUE_LENGTH) return null;
  const isNegated = operator.startsWith("!");
  const patterns = operator.endsWith("~")
    ? patternsOf(value)
    : [{ text: value, fit: "whole" as const }];
  return patterns === null ? null : { label, isNegated, patterns };
}

/** The one value that a label is said to have; Istio's `unknown` is none. */
export function valueIn(tests: readonly LabelTest[], label: string): string | null {
  const test = tests.find((one) => one.label === label && !one.isNegated);
  const [only, ...others] = test?.patterns ?? [];
  if (only === undefined || others.length > 0 || only.fit !== "whole") return null;
  return only.text === "" || only.text === "unknown" ? null : only.text;
}

function patternsOf(regex: string): LabelPattern[] | null {
  const bare = regex.replace(/^\^/, "").replace(/(?<!\\)\$$/, "");
  const inside = /^\(([^()]*)\)$/.exec(bare)?.[1] ?? bare;
  const patterns = inside.replace(/^\?:/, "").split("|").map(patternOf);
  const known = patterns.filter((pattern) => pattern !== null);
  return known.length === patterns.length ? known : null;
}

const MARKS = /[\\^$.|?*+()[\]{}]/;
const ESCAPED_MARK = /\\([\\^$.|?*+()[\]{}/-])/g;

/** Between the parts of a host's name a dot that nobody escaped means a dot. */
const DOT_IN_NAME = /(?<=[\w-])\.(?=[A-Za-z])/g;

function patternOf(regex: string): LabelPattern | null {
  const [, head, stem = "", tail] = /^(\.[*+])?(.*?)(\.[*+])?$/s.exec(regex) ?? [];
  const name = stem.replace(DOT_IN_NAME, "\\.");
  // A mark that is escaped is itself; what is left of the others would be a pattern.
  if (MARKS.test(name.replace(ESCAPED_MARK, ""))) return codePattern(regex);
  return { text: name.replace(ESCAPED_MARK, "$1"), fit: fitOf(head, tail) };
}

function fitOf(head: string | undefined, tail: string | undefined): LabelPattern["fit"] {
  if (head === undefined) return tail === undefined ? "whole" : "start";
  return tail === undefined ? "end" : "part";
}

/** `5..` and `5\d\d` are what everybody writes for a class of response codes. */
function codePattern(regex: string): LabelPattern | null {
  const [, digit] = /^([1-5])(?:\.\.|\\d\\d|\[0-9\]\[0-9\]|\\d\{2\})$/.exec(regex) ?? [];
  return digit === undefined ? null : { text: digit, fit: "start" };
}
