import type { Aggregate, Binary, Call, Expr } from "./ast";
import { signatureOf, type ValueType } from "./function-signatures";
import { isComparison, isSetOperator } from "./operators";
import { syntaxError, unknownFunction } from "./syntax-error";

/** The type of a question that fits together; Prometheus refuses the others before it reads a sample. */
export function checkTypes(expr: Expr, promql: string): ValueType {
  switch (expr.kind) {
    case "number":
      return "scalar";
    case "string":
      return "string";
    case "selector":
      return "instant vector";
    case "range":
      return "range vector";
    case "subquery": {
      const type = checkTypes(expr.operand, promql);
      if (type !== "instant vector") {
        const message = `subquery is only allowed on instant vector, got ${type} instead`;
        throw syntaxError(promql, expr.position, message);
      }
      return "range vector";
    }
    case "unary": {
      const type = checkTypes(expr.operand, promql);
      if (type !== "scalar" && type !== "instant vector") {
        const allowed =
          "unary expression only allowed on expressions of type scalar or instant vector";
        throw syntaxError(promql, expr.position, `${allowed}, got "${type}"`);
      }
      return type;
    }
    case "call":
      return checkCall(expr, promql);
    case "aggregate":
      return checkAggregate(expr, promql);
    case "binary":
      return checkBinary(expr, promql);
  }
}

function checkCall(call: Call, promql: string): ValueType {
  const signature = signatureOf(call.name);
  if (signature === null) throw unknownFunction(call.name);
  const { parameters, least = parameters.length, repeats, returns } = signature;
  const given = call.args.length;
  const most = repeats ? Number.POSITIVE_INFINITY : parameters.length;
  if (given < least || given > most) {
    const bound = least === most ? "" : given < least ? "at least " : "at most ";
    const count = given < least ? least : most;
    const message = `expected ${bound}${count} argument(s) in call to "${call.name}", got ${given}`;
    throw syntaxError(promql, call.position, message);
  }
  call.args.forEach((arg, index) => {
    const expected = parameters[Math.min(index, parameters.length - 1)] ?? "scalar";
    expectType(arg, expected, `call to function "${call.name}"`, promql);
  });
  return returns;
}

function checkAggregate(aggregate: Aggregate, promql: string): ValueType {
  expectType(aggregate.operand, "instant vector", "aggregation expression", promql);
  if (aggregate.parameter !== null) {
    const expected = aggregate.op === "count_values" ? "string" : "scalar";
    expectType(aggregate.parameter, expected, "aggregation parameter", promql);
  }
  return "instant vector";
}

function expectType(expr: Expr, expected: ValueType, where: string, promql: string): void {
  const type = checkTypes(expr, promql);
  if (type !== expected) {
    const message = `expected type ${expected} in ${where}, got ${type}`;
    throw syntaxError(promql, expr.position, message);
  }
}

function checkBinary(binary: Binary, promql: string): ValueType {
  const left = checkTypes(binary.left, promql);
  const right = checkTypes(binary.right, promql);
  const complaint = complaintAbout(binary, left, right);
  if (complaint !== null) throw syntaxError(promql, binary.position, complaint);
  return left === "scalar" && right === "scalar" ? "scalar" : "instant vector";
}

function complaintAbout(binary: Binary, left: ValueType, right: ValueType): string | null {
  const { op, matching } = binary;
  const types = new Set([left, right]);
  if (types.has("string") || types.has("range vector")) {
    return "binary expression must contain only scalar and instant vector types";
  }
  if (binary.returnBool && !isComparison(op)) {
    return "bool modifier can only be used on comparison operators";
  }
  const bothScalar = !types.has("instant vector");
  if (bothScalar && isComparison(op) && !binary.returnBool) {
    return "comparisons between scalars must use BOOL modifier";
  }
  if (types.has("scalar") && isSetOperator(op)) {
    return `set operator "${op}" not allowed in binary scalar expression`;
  }
  if (matching === null) return null;
  if (types.has("scalar") && matching.labels.length > 0) {
    return "vector matching only allowed between instant vectors";
  }
  if (isSetOperator(op) && matching.many !== null) {
    return `no grouping allowed for "${op}" operation`;
  }
  const both = matching.mode === "on" && matching.include.find((l) => matching.labels.includes(l));
  return both ? `label "${both}" must not occur in ON and GROUP clause at once` : null;
}
