import type { Binary, Expr, Matching } from "./ast";

export type Operator = {
  op: string;
  position: number;
  returnBool: boolean;
  matching: Matching | null;
};

/** An expression read from left to right, before precedence has shaped it. */
export type Piece =
  | { kind: "operand"; expr: Expr; parenthesised: boolean }
  | { kind: "sign"; op: "+" | "-"; position: number }
  | { kind: "operator"; operator: Operator };

const PRECEDENCE: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "%": 5,
  atan2: 5,
  "^": 6,
};

/** A sign holds its operand as tightly as `*`: -a^2 is -(a^2), -a*b is (-a)*b. */
const POWER = 6;

type Read = { expr: Expr; rest: readonly Piece[] };

/** Gives pieces the shape of Prometheus's precedence table. */
export function joinPieces(pieces: readonly Piece[]): Expr {
  return readBinary(pieces, 1).expr;
}

function readBinary(pieces: readonly Piece[], least: number): Read {
  let { expr, rest } = readOperand(pieces);
  for (;;) {
    const [next] = rest;
    if (next?.kind !== "operator") return { expr, rest };
    const precedence = PRECEDENCE[next.operator.op] ?? 0;
    if (precedence < least) return { expr, rest };
    const isRightAssociative = precedence === POWER;
    const right = readBinary(rest.slice(1), isRightAssociative ? precedence : precedence + 1);
    expr = toBinary(next.operator, expr, right.expr);
    rest = right.rest;
  }
}

function readOperand(pieces: readonly Piece[]): Read {
  const [first, ...rest] = pieces;
  if (first?.kind === "operand") return { expr: first.expr, rest };
  if (first?.kind !== "sign") throw new Error("an operator without an operand passed the parser");
  const operand = readBinary(rest, POWER);
  return { expr: signed(first.op, first.position, operand.expr), rest: operand.rest };
}

function signed(op: "+" | "-", position: number, operand: Expr): Expr {
  if (operand.kind === "number") {
    return { ...operand, position, value: op === "-" ? -operand.value : operand.value };
  }
  return { kind: "unary", position, op, operand };
}

function toBinary(operator: Operator, left: Expr, right: Expr): Binary {
  return { kind: "binary", ...operator, left, right };
}
