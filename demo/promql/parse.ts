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

/** Each level takes a few frames of the stack in everything that walks the tree after this. */
const MOST_NESTED = 1000;

function refuseBrokenText(root: SyntaxNode, promql: string): void {
  const { broken, depth } = survey(root);
  if (depth > MOST_NESTED) {
    throw new PromqlError("execution", "this mesh in a box does not know questions nested so deep");
  }
  if (broken === null) return;
  const called = /([a-zA-Z_][\w:]*)\s*$/.exec(promql.slice(0, broken.from))?.[1];
  if (called && promql.startsWith("(", broken.from)) throw unknownFunction(called);
  const token = /^\s*([\w:.]+|\S)/.exec(promql.slice(broken.from))?.[1];
  throw syntaxError(promql, broken.from, `unexpected ${token ? `"${token}"` : "end of input"}`);
}

/** The first place that does not parse, and how deep the tree goes. */
function survey(root: SyntaxNode): { broken: SyntaxNode | null; depth: number } {
  let broken: SyntaxNode | null = null;
  let level = 0;
  let depth = 0;
  root.cursor().iterate(
    (node) => {
      if (node.type.isError && broken === null) broken = node.node;
      level += 1;
      depth = Math.max(depth, level);
    },
    () => {
      level -= 1;
    },
  );
  return { broken, depth };
}
