import type { LabelMatcher } from "@/lib/config/label-matchers";

type LineFilter = { operator: "|=" | "!=" | "|~" | "!~"; text: string };

/** The only way a value gets into LogQL: quoted, so that it can never break out of its place. */
export function logql(matchers: readonly LabelMatcher[], filters: readonly LineFilter[]): string {
  const inside = matchers.map(
    ({ label, operator, value }) => `${label}${operator}${quoted(value)}`,
  );
  const stages = filters.map(({ operator, text }) => ` ${operator} ${quoted(text)}`);
  return `{${inside.join(", ")}}${stages.join("")}`;
}

/** Any of these texts, none of them read as a pattern. */
export function anyOf(texts: readonly string[]): string {
  return [...new Set(texts)].sort().map(asPattern).join("|");
}

export function asPattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}

/** Go's strings are written as JSON's, but know no half of a surrogate pair. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
