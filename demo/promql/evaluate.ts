import type { InstantAnswer, MatrixRow } from "./answer";
import { collectMatrix, matrixAt } from "./matrix";
import { parsePromql } from "./parse";
import { planExpr } from "./plan-expression";
import { PromqlError } from "./promql-error";
import type { SeriesSource } from "./series";

/** Answers as Prometheus 2.42 would; throws a `PromqlError` where that would refuse. */
export function evaluateInstant(source: SeriesSource, promql: string, atMs: number): InstantAnswer {
  const span = { startMs: atMs, endMs: atMs, stepMs: 1 };
  const plan = planExpr(parsePromql(promql), { source, span, question: span });
  switch (plan.type) {
    case "string":
      return { resultType: "string", value: plan.value };
    case "scalar":
      return { resultType: "scalar", value: plan.at(atMs) };
    case "vector":
      return { resultType: "vector", rows: plan.at(atMs) };
    case "range":
      return { resultType: "matrix", rows: matrixAt(plan.range, atMs) };
  }
}

/** One row for each label set, with a value at every step where it has one. */
export function evaluateRange(
  source: SeriesSource,
  promql: string,
  startMs: number,
  endMs: number,
  stepMs: number,
): MatrixRow[] {
  const span = { startMs, endMs, stepMs };
  const plan = planExpr(parsePromql(promql), { source, span, question: span });
  if (plan.type === "vector") return collectMatrix(plan.at, span);
  if (plan.type === "scalar") {
    return collectMatrix((tMs) => [{ labels: {}, value: plan.at(tMs) }], span);
  }
  const type = plan.type === "range" ? "range vector" : "string";
  throw new PromqlError(
    "bad_data",
    `invalid expression type "${type}" for range query, must be Scalar or instant Vector`,
  );
}
