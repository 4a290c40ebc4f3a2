import type { SyntaxNode } from "@lezer/common";
import type { Selector } from "./ast";
import { METRIC_NAME } from "./labels";
import { valueTest } from "./matcher";
import { parseString } from "./parse-literal";
import { PromqlError } from "./promql-error";
import type { Matcher } from "./series";
import { syntaxError } from "./syntax-error";

const MATCH_OPS: Readonly<Record<string, Matcher["op"]>> = {
  EqlSingle: "=",
  Neq: "!=",
  EqlRegex: "=~",
  NeqRegex: "!~",
};

export function buildSelector(node: SyntaxNode, promql: string): Selector {
  const identifier = node.getChild("Identifier");
  const metric = identifier ? promql.slice(identifier.from, identifier.to) : null;
  const list = node.getChild("LabelMatchers");
  if (list?.getChild("QuotedLabelName") || list?.getChild("QuotedLabelMatcher")) {
    throw new PromqlError(
      "execution",
      "this mesh in a box does not know quoted names in selectors",
    );
  }
  const written =
    list?.getChildren("UnquotedLabelMatcher").map((matcher) => readMatcher(matcher, promql)) ?? [];
  const twice = written.find(({ label }) => label === METRIC_NAME);
  if (metric !== null && twice) {
    const message = `metric name must not be set twice: "${metric}" or "${twice.value}"`;
    throw syntaxError(promql, node.from, message);
  }
  const named: Matcher[] = metric === null ? [] : [{ label: METRIC_NAME, op: "=", value: metric }];
  const matchers = [...written, ...named];
  if (matchers.every((matcher) => valueTest(matcher)(""))) {
    const message = "vector selector must contain at least one non-empty matcher";
    throw syntaxError(promql, node.from, message);
  }
  return { kind: "selector", position: node.from, matchers, shift: { at: null, offsetMs: 0 } };
}

function readMatcher(node: SyntaxNode, promql: string): Matcher {
  const name = node.getChild("LabelName");
  const quoted = node.getChild("StringLiteral");
  const op = MATCH_OPS[node.getChild("MatchOp")?.firstChild?.name ?? ""];
  const value = quoted && parseString(promql.slice(quoted.from, quoted.to));
  if (!name || op === undefined || value === null) {
    throw syntaxError(promql, quoted?.from ?? node.from, "bad string or escape sequence");
  }
  const matcher = { label: promql.slice(name.from, name.to), op, value };
  refuseBrokenRegex(matcher, node, promql);
  return matcher;
}

function refuseBrokenRegex(matcher: Matcher, node: SyntaxNode, promql: string): void {
  try {
    valueTest(matcher);
  } catch (error) {
    if (!(error instanceof PromqlError) || error.kind !== "bad_data") throw error;
    throw syntaxError(promql, node.from, error.message);
  }
}
