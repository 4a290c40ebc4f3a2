import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";
import type { Expr } from "./ast";
import { checkTypes } from "./check-types";
import { buildExpr } from "./parse-expression";
import { PromqlError } from "./promql-error";
import { syntaxError, unknownFunction } from "./syntax-error";

/** PromQL text as a tree whose types fit; what does not parse is refused as Prometheus refuses it. */
export function parsePromql(promql: string): Expr {
  const tree = parser.parse(promql);
  const root = tree.topNode.firstChild;
  if (promql.trim() === "" || root === null) {
    throw new PromqlError(
      "bad_data",
      "unknown position: parse error: no expression found in input",
    );
  }
  refuseBrokenText(tree.topNode, promql);
  const expr = buildExpr(root, promql);
  checkTypes(expr, promql);
  return expr;
}

function refuseBrokenText(root: SyntaxNode, promql: string): void {
  const broken = firstBroken(root);
  if (broken === null) return;
  const called = /([a-zA-Z_][\w:]*)\s*$/.exec(promql.slice(0, broken.from))?.[1];
  if (called && promql.startsWith("(", broken.from)) throw unknownFunction(called);
  const token = /^\s*([\w:.]+|\S)/.exec(promql.slice(broken.from))?.[1];
  throw syntaxError(promql, broken.from, `unexpected ${token ? `"${token}"` : "end of input"}`);
}

function firstBroken(root: SyntaxNode): SyntaxNode | null {
  let broken: SyntaxNode | null = null;
  root.cursor().iterate((node) => {
    if (node.type.isError && broken === null) broken = node.node;
    return broken === null;
  });
  return broken;
}
