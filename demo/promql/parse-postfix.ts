import type { SyntaxNode } from "@lezer/common";
import type { Expr, Moment, Shift } from "./ast";
import { parseDurationMs, parseNumber } from "./parse-literal";
import { PromqlError } from "./promql-error";
import { syntaxError } from "./syntax-error";

export function isPostfix(node: SyntaxNode): boolean {
  return ["OffsetExpr", "StepInvariantExpr", "MatrixSelector", "SubqueryExpr"].includes(node.name);
}

type Operand = { expr: Expr; parenthesised: boolean };

export function applyPostfix(node: SyntaxNode, operand: Operand, promql: string): Expr {
  switch (node.name) {
    case "OffsetExpr":
      return applyOffset(node, operand, promql);
    case "StepInvariantExpr":
      return applyAt(node, operand, promql);
    case "MatrixSelector":
      return applyRange(node, operand, promql);
    default: {
      const [range, step] = node.getChildren("DurationExpr");
      const rangeMs = readDurationMs(range ?? node, promql);
      const stepMs = step ? readDurationMs(step, promql) : null;
      const shift: Shift = { at: null, offsetMs: 0 };
      const { expr } = operand;
      return { kind: "subquery", position: expr.position, operand: expr, rangeMs, stepMs, shift };
    }
  }
}

function applyRange(node: SyntaxNode, { expr, parenthesised }: Operand, promql: string): Expr {
  if (expr.kind !== "selector" || parenthesised) {
    throw syntaxError(promql, expr.position, "ranges only allowed for vector selectors");
  }
  if (expr.shift.offsetMs !== 0) {
    throw syntaxError(promql, expr.position, "no offset modifiers allowed before range");
  }
  if (expr.shift.at !== null) {
    throw syntaxError(promql, expr.position, "no @ modifiers allowed before range");
  }
  const rangeMs = readDurationMs(node.getChild("DurationExpr") ?? node, promql);
  return { kind: "range", position: expr.position, selector: expr, rangeMs };
}

function applyOffset(node: SyntaxNode, operand: Operand, promql: string): Expr {
  const duration = node.getChild("OffsetDurationExpr") ?? node;
  const isNegative = promql.startsWith("-", duration.from);
  const size = duration.getChild("OffsetDurationExpr") ?? duration;
  const sizeMs = readDurationMs(size, promql);
  return shifted(operand, node, promql, "offset modifier", (shift) => {
    if (shift.offsetMs !== 0) {
      throw syntaxError(promql, node.from, "offset may not be set multiple times");
    }
    return { ...shift, offsetMs: isNegative ? -sizeMs : sizeMs };
  });
}

function applyAt(node: SyntaxNode, operand: Operand, promql: string): Expr {
  return shifted(operand, node, promql, "@ modifier", (shift) => {
    if (shift.at !== null) {
      throw syntaxError(promql, node.from, "@ <timestamp> may not be set multiple times");
    }
    return { ...shift, at: readMoment(node, promql) };
  });
}

function shifted(
  { expr, parenthesised }: Operand,
  node: SyntaxNode,
  promql: string,
  what: string,
  change: (shift: Shift) => Shift,
): Expr {
  if (!parenthesised) {
    if (expr.kind === "selector" || expr.kind === "subquery") {
      return { ...expr, shift: change(expr.shift) };
    }
    if (expr.kind === "range") {
      return { ...expr, selector: { ...expr.selector, shift: change(expr.selector.shift) } };
    }
  }
  const operands = "an instant vector selector or range vector selector or a subquery";
  throw syntaxError(promql, node.from, `${what} must be preceded by ${operands}`);
}

function readMoment(node: SyntaxNode, promql: string): Moment {
  const word = node.getChild("AtModifierPreprocessors");
  if (word) return { kind: word.getChild("AtStart") ? "start" : "end" };
  const literal = node.getChild("NumberDurationLiteral") ?? node;
  const text = promql.slice(literal.from, literal.to);
  const seconds = parseNumber(text.replace(/^[+-]\s*/, ""));
  if (seconds === null || !Number.isFinite(seconds)) {
    throw syntaxError(promql, node.from, `timestamp out of bounds for @ modifier: ${text}`);
  }
  return { kind: "instant", tMs: Math.round((text.startsWith("-") ? -seconds : seconds) * 1000) };
}

function readDurationMs(node: SyntaxNode, promql: string): number {
  const text = promql.slice(node.from, node.to);
  const isLiteral = node.firstChild?.name === "NumberDurationLiteralInDurationContext";
  if (!isLiteral) {
    throw new PromqlError("execution", "this mesh in a box does not know arithmetic in durations");
  }
  const durationMs = parseDurationMs(text);
  if (durationMs === null) throw syntaxError(promql, node.from, `not a valid duration: "${text}"`);
  if (durationMs === 0) throw syntaxError(promql, node.from, "duration must be greater than 0");
  return durationMs;
}
