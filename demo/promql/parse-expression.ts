import type { SyntaxNode } from "@lezer/common";
import type { Aggregate, Expr, Grouping, Matching } from "./ast";
import { parseNumber, parseString } from "./parse-literal";
import { applyPostfix, isPostfix } from "./parse-postfix";
import { buildSelector } from "./parse-selector";
import { joinPieces, type Operator, type Piece } from "./precedence";
import { PromqlError } from "./promql-error";
import { syntaxError } from "./syntax-error";

/**
 * The grammar leaves open what `offset`, `@`, ranges and signs hold on to: `a + b offset 5m` comes
 * out as `(a + b) offset 5m`. The order of the text is right in any case, so the tree is laid flat
 * and joined again by precedence.
 */
export function buildExpr(node: SyntaxNode, promql: string): Expr {
  return joinPieces(toPieces(node, promql));
}

function toPieces(node: SyntaxNode, promql: string): Piece[] {
  const { firstChild, lastChild } = node;
  if (node.name === "BinaryExpr" && firstChild && lastChild) {
    return [
      ...toPieces(firstChild, promql),
      { kind: "operator", operator: readOperator(node, promql) },
      ...toPieces(lastChild, promql),
    ];
  }
  if (node.name === "UnaryExpr" && lastChild) {
    return [toSign(node, promql), ...toPieces(lastChild, promql)];
  }
  if (node.name === "NumberDurationLiteral") return toSignedNumber(node, promql);
  if (isPostfix(node) && firstChild) {
    const pieces = toPieces(firstChild, promql);
    const last = pieces.at(-1);
    if (last?.kind !== "operand")
      throw new Error("a modifier without an operand passed the parser");
    const expr = applyPostfix(node, last, promql);
    return [...pieces.slice(0, -1), { kind: "operand", expr, parenthesised: false }];
  }
  const parenthesised = node.name === "ParenExpr";
  return [{ kind: "operand", expr: buildOperand(node, promql), parenthesised }];
}

function toSign(node: SyntaxNode, promql: string): Piece {
  return { kind: "sign", op: promql.startsWith("-", node.from) ? "-" : "+", position: node.from };
}

function toSignedNumber(node: SyntaxNode, promql: string): Piece[] {
  const text = promql.slice(node.from, node.to);
  const value = parseNumber(text.replace(/^[+-]\s*/, ""));
  if (value === null)
    throw syntaxError(promql, node.from, `bad number or duration syntax: "${text}"`);
  const expr: Expr = { kind: "number", position: node.from, value };
  const operand: Piece = { kind: "operand", expr, parenthesised: false };
  return /^[+-]/.test(text) ? [toSign(node, promql), operand] : [operand];
}

function buildOperand(node: SyntaxNode, promql: string): Expr {
  switch (node.name) {
    case "ParenExpr":
      return buildExpr(childExprs(node)[0] ?? node, promql);
    case "StringLiteral": {
      const value = parseString(promql.slice(node.from, node.to));
      if (value === null) throw syntaxError(promql, node.from, "bad string or escape sequence");
      return { kind: "string", position: node.from, value };
    }
    case "VectorSelector":
      return buildSelector(node, promql);
    case "FunctionCall": {
      const name = textOf(node.getChild("FunctionIdentifier"), promql);
      return { kind: "call", position: node.from, name, args: buildArguments(node, promql) };
    }
    case "AggregateExpr":
      return buildAggregate(node, promql);
    default:
      throw new PromqlError("execution", `this mesh in a box does not know ${node.name}`);
  }
}

function buildArguments(node: SyntaxNode, promql: string): Expr[] {
  const body = node.getChild("FunctionCallBody");
  return body ? childExprs(body).map((child) => buildExpr(child, promql)) : [];
}

const WITH_PARAMETER = ["topk", "bottomk", "quantile", "count_values"];

function buildAggregate(node: SyntaxNode, promql: string): Aggregate {
  const op = textOf(node.getChild("AggregateOp"), promql).toLowerCase();
  if (op.startsWith("limit")) {
    throw new PromqlError("execution", `this mesh in a box does not know ${op}`);
  }
  const args = buildArguments(node, promql);
  const expected = WITH_PARAMETER.includes(op) ? 2 : 1;
  const operand = args.at(-1);
  if (operand === undefined || args.length !== expected) {
    const counts = `expected ${expected}, got ${args.length}`;
    const message = `wrong number of arguments for aggregate expression provided, ${counts}`;
    throw syntaxError(promql, node.from, message);
  }
  const grouping = readGrouping(node.getChild("AggregateModifier"), promql);
  const parameter = expected === 2 ? (args[0] ?? null) : null;
  return { kind: "aggregate", position: node.from, op, grouping, parameter, operand };
}

function readGrouping(modifier: SyntaxNode | null, promql: string): Grouping {
  const mode = modifier?.getChild("Without") ? "without" : "by";
  return { mode, labels: readLabels(modifier?.getChild("GroupingLabels") ?? null, promql) };
}

function readOperator(node: SyntaxNode, promql: string): Operator {
  const token = node.firstChild?.nextSibling ?? null;
  if (node.getChild("FillModifier") || token?.name.startsWith("Trim")) {
    throw new PromqlError("execution", "this mesh in a box does not know fill and trim operators");
  }
  return {
    op: textOf(token, promql).toLowerCase(),
    position: node.from,
    returnBool: node.getChild("BoolModifier") !== null,
    matching: readMatching(node.getChild("MatchingModifierClause"), promql),
  };
}

function readMatching(clause: SyntaxNode | null, promql: string): Matching | null {
  if (clause === null) return null;
  const [labels, include] = clause.getChildren("GroupingLabels");
  const isLeft = clause.getChild("GroupLeft") !== null;
  const isRight = clause.getChild("GroupRight") !== null;
  return {
    mode: clause.getChild("On") ? "on" : "ignoring",
    labels: readLabels(labels ?? null, promql),
    many: isLeft ? "left" : isRight ? "right" : null,
    include: readLabels(include ?? null, promql),
  };
}

function readLabels(node: SyntaxNode | null, promql: string): string[] {
  if (node?.getChild("QuotedLabelName")) {
    throw new PromqlError("execution", "this mesh in a box does not know quoted label names");
  }
  return node?.getChildren("LabelName").map((label) => textOf(label, promql)) ?? [];
}

function childExprs(node: SyntaxNode): SyntaxNode[] {
  return node.getChildren("Expr");
}

function textOf(node: SyntaxNode | null, promql: string): string {
  return node ? promql.slice(node.from, node.to) : "";
}
