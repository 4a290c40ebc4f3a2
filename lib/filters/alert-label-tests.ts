import type { LabelPattern, LabelTest } from "@/lib/mesh/label-test";

/** What is known of a label: of an alert's own it is its value, of an expression a matcher. */
export type LabelMatcher = {
  label: string;
  operator: "=" | "!=" | "=~" | "!~";
  value: string;
};

const MAX_VALUE_LENGTH = 512;

/**
 * `null`: a pattern that is more than names and beginnings of names. It is never run, since one
 * from outside could keep this process busy for hours.
 */
export function labelTestFrom({ label, operator, value }: LabelMatcher): LabelTest | null {
  if (value.length > MAX_VALUE_LENGTH) return null;
  const isNegated = operator.startsWith("!");
  const patterns = operator.endsWith("~") ? patternsOf(value) : [{ text: value, isPrefix: false }];
  return patterns === null ? null : { label, isNegated, patterns };
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

function patternOf(regex: string): LabelPattern | null {
  const [, stem = "", tail] = /^(.*?)(\.[*+])?$/s.exec(regex) ?? [];
  // A mark that is escaped is itself; what is left of the others would be a pattern.
  if (MARKS.test(stem.replace(ESCAPED_MARK, ""))) return codePattern(regex);
  return { text: stem.replace(ESCAPED_MARK, "$1"), isPrefix: tail !== undefined };
}

/** `5..` and `5\d\d` are what everybody writes for a class of response codes. */
function codePattern(regex: string): LabelPattern | null {
  const [, digit] = /^([1-5])(?:\.\.|\\d\\d|\[0-9\]\[0-9\]|\\d\{2\})$/.exec(regex) ?? [];
  return digit === undefined ? null : { text: digit, isPrefix: true };
}
