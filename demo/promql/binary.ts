import type { VectorRow } from "./answer";
import type { Binary } from "./ast";
import { combineWith, isComparison, isSetOperator, keepsName } from "./operators";
import type { Plan, ScalarPlan, VectorPlan } from "./plan";
import { planSetOperator } from "./set-operators";
import { mappedRows, unnamedRows } from "./unique";
import { planVectorBinary } from "./vector-matching";

export function planBinary(binary: Binary, left: Plan, right: Plan): Plan {
  if (left.type === "vector" && right.type === "vector") {
    const plan = isSetOperator(binary.op) ? planSetOperator : planVectorBinary;
    return { type: "vector", at: plan(binary, left.at, right.at) };
  }
  if (left.type === "vector" && right.type === "scalar") {
    return { type: "vector", at: planWithScalar(binary, left.at, right.at, "right") };
  }
  if (left.type === "scalar" && right.type === "vector") {
    return { type: "vector", at: planWithScalar(binary, right.at, left.at, "left") };
  }
  if (left.type === "scalar" && right.type === "scalar") {
    // Only a filter gives null, and scalars cannot be filtered.
    const combine = combineWith(binary.op, binary.returnBool);
    return { type: "scalar", at: (tMs) => combine(left.at(tMs), right.at(tMs)) ?? Number.NaN };
  }
  throw new Error(`operands of ${binary.op} that were not checked`);
}

/** A comparison that filters keeps the row's own name and value, on whichever side the scalar stands. */
function planWithScalar(
  { op, returnBool }: Binary,
  vectorAt: VectorPlan,
  scalarAt: ScalarPlan,
  scalarSide: "left" | "right",
): VectorPlan {
  const combine = combineWith(op, returnBool);
  const combineAt = (tMs: number) => {
    const scalar = scalarAt(tMs);
    return scalarSide === "right"
      ? (value: number) => combine(value, scalar)
      : (value: number) => combine(scalar, value);
  };
  if (isComparison(op) && !returnBool) {
    return (tMs): VectorRow[] => {
      const holds = combineAt(tMs);
      return vectorAt(tMs).filter(({ value }) => holds(value) !== null);
    };
  }
  // What does not filter always gives a value.
  const rowsWith = keepsName(op, returnBool) ? mappedRows : unnamedRows;
  return (tMs) => {
    const toValue = combineAt(tMs);
    return rowsWith(vectorAt(tMs), (value) => toValue(value) ?? Number.NaN);
  };
}
