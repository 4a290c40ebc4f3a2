import type { SyntaxNode } from "@lezer/common";
import { textOfLiteral } from "./string-literal";

const OPERATORS = { EqlSingle: "=", Neq: "!=", EqlRegex: "=~", NeqRegex: "!~" } as const;
type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];

type Matcher = { label: string; operator: Operator; value: string };
/** `metric: null`: the selector names none. */
export type Selector = { metric: string | null; matchers: Matcher[] };

const METRIC_LABEL = "__name__";

/** What of a selector can be read; a matcher that is broken is left out. */
export function selectorOf(node: SyntaxNode, promql: string): Selector {
  const textOf = ({ from, to }: SyntaxNode) => promql.slice(from, to);
  const identifier = node.getChild("Identifier");
  const list = node.getChild("LabelMatchers");
  const bare = list?.getChild("QuotedLabelName") ?? null;
  const written = [
    ...(list?.getChildren("UnquotedLabelMatcher") ?? []),
    ...(list?.getChildren("QuotedLabelMatcher") ?? []),
  ].flatMap((matcher) => matcherOf(matcher, textOf) ?? []);
  const named = written.find(({ label, operator }) => label === METRIC_LABEL && operator === "=");
  return {
    metric: identifier
      ? textOf(identifier)
      : (named?.value ?? (bare && textOfLiteral(textOf(bare)))),
    matchers: written.filter(({ label }) => label !== METRIC_LABEL),
  };
}

function matcherOf(node: SyntaxNode, textOf: (node: SyntaxNode) => string): Matcher | null {
  const name = node.getChild("LabelName");
  const quotedName = node.getChild("QuotedLabelName");
  const literal = node.getChild("StringLiteral");
  const label = name ? textOf(name) : quotedName && textOfLiteral(textOf(quotedName));
  const value = literal && textOfLiteral(textOf(literal));
  const operator = operatorOf(node.getChild("MatchOp")?.firstChild?.name);
  return label === null || value === null || operator === null ? null : { label, operator, value };
}

function operatorOf(name: string | undefined): Operator | null {
  const found = Object.entries(OPERATORS).find(([nodeName]) => nodeName === name);
  return found?.[1] ?? null;
}
