import { planAggregate } from "./aggregate";
import type { Expr, Subquery } from "./ast";
import { planBinary } from "./binary";
import { planCall } from "./call";
import { toFloatSeries } from "./float-series";
import { collectMatrix } from "./matrix";
import type { Plan, RangePlan } from "./plan";
import { vectorAt } from "./plan";
import { type Context, planRange, planSelector, referenceOf } from "./select";
import { claimUnnamed, unnamedRows } from "./unique";

/** Prometheus's `global.evaluation_interval` where nothing is configured. */
const DEFAULT_SUBQUERY_STEP_MS = 60_000;

export function planExpr(expr: Expr, context: Context): Plan {
  switch (expr.kind) {
    case "number":
      return { type: "scalar", at: () => expr.value };
    case "string":
      return { type: "string", value: expr.value };
    case "selector":
      return { type: "vector", at: planSelector(expr, context, "value") };
    case "range":
      return { type: "range", range: planRange(expr.selector, expr.rangeMs, context) };
    case "subquery":
      return { type: "range", range: planSubquery(expr, context) };
    case "unary": {
      const operand = planExpr(expr.operand, context);
      return expr.op === "-" ? planNegation(operand) : operand;
    }
    case "aggregate": {
      const parameter = expr.parameter && planExpr(expr.parameter, context);
      const operand = vectorAt([planExpr(expr.operand, context)], 0);
      return { type: "vector", at: planAggregate(expr, operand, parameter) };
    }
    case "binary":
      return planBinary(expr, planExpr(expr.left, context), planExpr(expr.right, context));
    case "call": {
      const [first] = expr.args;
      if (expr.name === "timestamp" && first?.kind === "selector") {
        const at = planSelector(first, context, "timestamp");
        return { type: "vector", at: (tMs) => unnamedRows(at(tMs), (seconds) => seconds) };
      }
      return planCall(
        expr,
        expr.args.map((arg) => planExpr(arg, context)),
      );
    }
  }
}

function planNegation(operand: Plan): Plan {
  if (operand.type === "scalar") return { type: "scalar", at: (tMs) => -operand.at(tMs) };
  const at = vectorAt([operand], 0);
  const claim = claimUnnamed();
  return {
    type: "vector",
    at: (tMs) => {
      const rows = at(tMs);
      for (const { labels } of rows) claim(labels);
      return unnamedRows(rows, (value) => -value);
    },
  };
}

/** Inner instants are multiples of the step, whatever the outer ones are. */
function planSubquery(
  { operand, rangeMs, stepMs, shift }: Subquery,
  { source, span, question }: Context,
): RangePlan {
  const refMs = referenceOf(shift, question);
  const innerStepMs = stepMs ?? DEFAULT_SUBQUERY_STEP_MS;
  const inner = {
    startMs: Math.ceil((refMs(span.startMs) - rangeMs) / innerStepMs) * innerStepMs,
    endMs: refMs(span.endMs),
    stepMs: innerStepMs,
  };
  const at = vectorAt([planExpr(operand, { source, span: inner, question })], 0);
  return { series: toFloatSeries(collectMatrix(at, inner)), rangeMs, refMs };
}
