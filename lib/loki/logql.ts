import type { LabelMatcher } from "@/lib/config/label-matchers";

type LineFilter = { operator: "|=" | "!=" | "|~" | "!~"; text: string };

/** `isOptional`: a label of lines, that the streams do not carry and some lines may lack. */
export type StreamMatcher = LabelMatcher & { isOptional?: true };

/** The only way a value gets into LogQL: quoted, so that it can never break out of its place. */
export function logql(matchers: readonly StreamMatcher[], filters: readonly LineFilter[]): string {
  const ofStreams = matchers.filter(({ isOptional }) => !isOptional).map(matcherText);
  const ofLines = matchers
    .filter(({ isOptional }) => isOptional)
    .map((matcher) => ` | ${matcherText({ ...matcher, value: `${matcher.value}|` })}`);
  const stages = filters.map(({ operator, text }) => ` ${operator} ${quoted(text)}`);
  return `{${ofStreams.join(", ")}}${stages.join("")}${ofLines.join("")}`;
}

function matcherText({ label, operator, value }: LabelMatcher): string {
  return `${label}${operator}${quoted(value)}`;
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
