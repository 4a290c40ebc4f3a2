const MATCHER_OPERATORS = ["=~", "!~", "!=", "="] as const;
type MatcherOperator = (typeof MATCHER_OPERATORS)[number];

export type LabelMatcher = { label: string; operator: MatcherOperator; value: string };

const MATCHER =
  /^\s*(?<label>[A-Za-z_][A-Za-z0-9_]*)\s*(?<operator>=~|!~|!=|=)\s*"(?<value>(?:[^"\\\n]|\\[\\"n])*)"\s*/;

/** `label="value", other=~"a|b"`: what stands between a selector's braces. Null where it does not parse. */
export function parseLabelMatchers(text: string): LabelMatcher[] | null {
  const matchers: LabelMatcher[] = [];
  let rest = text;
  while (true) {
    const found = MATCHER.exec(rest);
    const matcher = found?.groups === undefined ? null : toMatcher(found.groups);
    if (found === null || matcher === null) return null;
    matchers.push(matcher);
    rest = rest.slice(found[0].length);
    if (rest === "") return matchers;
    if (!rest.startsWith(",")) return null;
    rest = rest.slice(1);
  }
}

function toMatcher(groups: Record<string, string>): LabelMatcher | null {
  const operator = MATCHER_OPERATORS.find((one) => one === groups.operator);
  const { label, value } = groups;
  // A metric name in the scope would contradict the names that our questions ask for.
  if (
    operator === undefined ||
    label === undefined ||
    value === undefined ||
    label === "__name__"
  ) {
    return null;
  }
  return { label, operator, value: value.replace(/\\(.)/g, unescaped) };
}

function unescaped(_match: string, character: string): string {
  return character === "n" ? "\n" : character;
}
