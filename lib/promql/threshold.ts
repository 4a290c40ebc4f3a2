import type { SyntaxNode } from "@lezer/common";
import { numberOfLiteral } from "./number-literal";

const OPERATORS = { Gtr: ">", Gte: ">=", Lss: "<", Lte: "<=", Eql: "==", Neq: "!=" } as const;
type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];

export type Threshold = { operator: Operator; value: number };

const TURNED: Readonly<Record<Operator, Operator>> = {
  ">": "<",
  ">=": "<=",
  "<": ">",
  "<=": ">=",
  "==": "==",
  "!=": "!=",
};

/** Nobody writes a threshold in deeper brackets than this. */
const MOST_NESTED = 20;

/** What a comparison holds its other side against, where one of its sides is a fixed number. */
export function thresholdOf(node: SyntaxNode, promql: string): Threshold | null {
  const [left, right] = sidesOf(node);
  const operator = operatorOf(node);
  if (operator === null || left === null || right === null) return null;
  const above = constantOf(right, promql, MOST_NESTED);
  if (above !== null) return { operator, value: above };
  const below = constantOf(left, promql, MOST_NESTED);
  return below === null ? null : { operator: TURNED[operator], value: below };
}

export function sidesOf(node: SyntaxNode): [SyntaxNode | null, SyntaxNode | null] {
  return [node.firstChild, node.lastChild];
}

function operatorOf(node: SyntaxNode): Operator | null {
  const found = Object.entries(OPERATORS).find(([name]) => node.getChild(name) !== null);
  return found?.[1] ?? null;
}

/** The number that an expression without series comes to, such as `14.4 * (1 - 0.999)`. */
function constantOf(node: SyntaxNode, promql: string, depth: number): number | null {
  const of = (child: SyntaxNode | null) => child && constantOf(child, promql, depth - 1);
  if (depth === 0) return null;
  switch (node.name) {
    case "NumberDurationLiteral":
      return numberOfLiteral(promql.slice(node.from, node.to));
    case "ParenExpr":
      return of(node.firstChild);
    case "UnaryExpr": {
      const value = of(node.lastChild);
      const isMinus = promql.startsWith("-", node.from);
      return value === null || !isMinus ? value : -value;
    }
    case "BinaryExpr": {
      const [left, right] = sidesOf(node).map(of);
      return left == null || right == null ? null : calculated(node, left, right);
    }
    default:
      return null;
  }
}

function calculated(node: SyntaxNode, left: number, right: number): number | null {
  const value = resultOf(node.firstChild?.nextSibling?.name ?? "", left, right);
  return value !== null && Number.isFinite(value) ? value : null;
}

function resultOf(operator: string, left: number, right: number): number | null {
  switch (operator) {
    case "Add":
      return left + right;
    case "Sub":
      return left - right;
    case "Mul":
      return left * right;
    case "Div":
      return left / right;
    default:
      return null;
  }
}
