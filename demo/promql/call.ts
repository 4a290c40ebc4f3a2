import { absentLabels, absentRow } from "./absent";
import type { VectorRow } from "./answer";
import type { Call } from "./ast";
import { CALENDAR_FUNCTIONS } from "./calendar";
import { histogramQuantiles } from "./histogram-quantile";
import { labelJoin, labelReplace, type RelabelRows } from "./label-functions";
import { type Plan, type RangePlan, scalarAt, stringAt, type VectorPlan, vectorAt } from "./plan";
import { planRangeCall } from "./range-call";
import { RANGE_FUNCTIONS } from "./range-functions";
import { sortedRows } from "./rank";
import type { Labels } from "./series";
import { unnamedRows } from "./unique";
import { VALUE_FUNCTIONS, type ValueFunction } from "./value-functions";

/** One object for all steps, so that they are seen to be one row without comparing labels. */
const NO_LABELS: Labels = {};

/** A call on arguments that are planned already; a timestamp() of a selector never comes here. */
export function planCall(call: Call, args: readonly Plan[]): Plan {
  switch (call.name) {
    case "time":
      return { type: "scalar", at: (tMs) => tMs / 1000 };
    case "pi":
      return { type: "scalar", at: () => Math.PI };
    case "scalar": {
      const at = vectorAt(args, 0);
      return { type: "scalar", at: (tMs) => onlyValue(at(tMs)) };
    }
    default:
      return { type: "vector", at: planVectorCall(call, args) };
  }
}

function onlyValue(rows: readonly VectorRow[]): number {
  const [first] = rows;
  return first && rows.length === 1 ? first.value : Number.NaN;
}

function planVectorCall(call: Call, args: readonly Plan[]): VectorPlan {
  const range = args.find((arg) => arg.type === "range");
  if (range) return planOverRange(call, args, range.range);
  const ofValue = VALUE_FUNCTIONS[call.name];
  if (ofValue) return planValueFunction(call.name, ofValue, args);
  const ofDate = CALENDAR_FUNCTIONS[call.name];
  if (ofDate) {
    if (args.length === 0) return (tMs) => [{ labels: NO_LABELS, value: ofDate(tMs / 1000) }];
    const at = vectorAt(args, 0);
    return (tMs) => unnamedRows(at(tMs), ofDate);
  }
  return planRowsFunction(call, args);
}

function planOverRange({ name, args }: Call, plans: readonly Plan[], range: RangePlan): VectorPlan {
  if (name === "absent_over_time") {
    const labels = absentLabels(args[0]);
    const present = planRangeCall(range, () => 1, noParameter, true);
    return (tMs) => absentRow(present(tMs), labels);
  }
  const evaluate = RANGE_FUNCTIONS[name];
  if (!evaluate) throw new Error(`the parser knows ${name}, the engine does not`);
  const parameter = plans.find((plan) => plan.type === "scalar");
  return planRangeCall(range, evaluate, parameter?.at ?? noParameter, name === "last_over_time");
}

/** Stands where a function has no parameter. */
function noParameter(): number {
  return Number.NaN;
}

function planValueFunction(
  name: string,
  evaluate: ValueFunction,
  args: readonly Plan[],
): VectorPlan {
  const at = vectorAt(args, 0);
  const parametersAt = args.slice(1).map((_, index) => scalarAt(args, index + 1));
  return (tMs) => {
    const parameters = parametersAt.map((parameterAt) => parameterAt(tMs));
    if (name === "clamp" && isEmptySpan(parameters)) return [];
    return unnamedRows(at(tMs), (value) => evaluate(value, ...parameters));
  };
}

function isEmptySpan([least = Number.NaN, most = Number.NaN]: readonly number[]): boolean {
  return most < least;
}

function planRowsFunction({ name, args }: Call, plans: readonly Plan[]): VectorPlan {
  switch (name) {
    case "vector": {
      const at = scalarAt(plans, 0);
      return (tMs) => [{ labels: NO_LABELS, value: at(tMs) }];
    }
    case "histogram_quantile": {
      const [q, at] = [scalarAt(plans, 0), vectorAt(plans, 1)];
      return (tMs) => histogramQuantiles(q(tMs), at(tMs));
    }
    case "histogram_count":
    case "histogram_fraction":
    case "histogram_sum":
      // They speak of native histograms alone, and no series here is one.
      return () => [];
    case "label_replace":
    case "label_join":
      return planRelabel(name, plans);
  }
  const at = vectorAt(plans, 0);
  switch (name) {
    case "timestamp":
      return (tMs) => unnamedRows(at(tMs), () => tMs / 1000);
    case "absent": {
      const labels = absentLabels(args[0]);
      return (tMs) => absentRow(at(tMs), labels);
    }
    case "sort":
    case "sort_desc":
      return (tMs) => sortedRows(at(tMs), name === "sort" ? "ascending" : "descending");
    default:
      throw new Error(`the parser knows ${name}, the engine does not`);
  }
}

function planRelabel(name: "label_replace" | "label_join", plans: readonly Plan[]): VectorPlan {
  const at = vectorAt(plans, 0);
  const [target = "", ...texts] = plans.slice(1).map((_, index) => stringAt(plans, index + 1));
  const relabel = name === "label_join" ? joinOf(target, texts) : replaceOf(target, texts);
  return (tMs) => relabel(at(tMs));
}

function joinOf(target: string, [separator = "", ...sources]: readonly string[]): RelabelRows {
  return labelJoin(target, separator, sources);
}

function replaceOf(
  target: string,
  [template = "", source = "", pattern = ""]: readonly string[],
): RelabelRows {
  return labelReplace(target, template, source, pattern);
}
