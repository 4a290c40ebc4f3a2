import type { VectorRow } from "./answer";
import type { Aggregate, Grouping } from "./ast";
import { formatValue } from "./format-value";
import { isLabelName } from "./label-functions";
import { keyOf, keyWithout, METRIC_NAME, omitLabels, pickLabels, withLabels } from "./labels";
import { type Plan, scalarAt, stringAt, type VectorPlan } from "./plan";
import { PromqlError } from "./promql-error";
import { quantileOf } from "./quantile";
import { extremeOf } from "./range-functions";
import { bestRows } from "./rank";
import type { Labels } from "./series";
import { varianceOf } from "./sums";

const REDUCERS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  sum: sumOf,
  avg: (values) => sumOf(values) / values.length,
  count: (values) => values.length,
  group: () => 1,
  max: (values) => extremeOf(values, (value, best) => value > best),
  min: (values) => extremeOf(values, (value, best) => value < best),
  stddev: (values) => Math.sqrt(spreadOf(values)),
  stdvar: spreadOf,
};

/** In one value alone Prometheus sees no spread, be it NaN or infinite. */
function spreadOf(values: readonly number[]): number {
  return values.length === 1 ? 0 : varianceOf(values);
}

/** From the first value on, not from 0: a group of -0 alone stays -0, and divides to -Inf. */
function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value);
}

type Group = { labels: Labels };

export function planAggregate(
  { op, grouping }: Aggregate,
  operandAt: VectorPlan,
  parameter: Plan | null,
): VectorPlan {
  const groupOf = grouper(grouping);
  const parameters = parameter === null ? [] : [parameter];
  const reduce = REDUCERS[op];
  if (reduce) return (tMs) => reduceGroups(operandAt(tMs), groupOf, reduce);
  if (op === "count_values") {
    return planCountValues(grouping, operandAt, stringAt(parameters, 0));
  }
  const scalar = scalarAt(parameters, 0);
  if (op === "quantile") {
    return (tMs) => {
      const q = scalar(tMs);
      return reduceGroups(operandAt(tMs), groupOf, (values) => quantileOf(q, values));
    };
  }
  const rankOp = op === "topk" ? "topk" : "bottomk";
  return (tMs) => {
    const k = readCount(scalar(tMs));
    return k < 1 ? [] : rankGroups(operandAt(tMs), groupOf, (rows) => bestRows(rows, k, rankOp));
  };
}

type GroupOf = (labels: Labels) => Group;

/** Finds a row's group; remembered by label set, since a range question meets the same ones each step. */
function grouper(grouping: Grouping): GroupOf {
  const { mode, labels: names } = grouping;
  const left: ReadonlySet<string> = new Set([...names, METRIC_NAME]);
  const keyFor = (labels: Labels) =>
    mode === "by" ? keyOf(labels, names) : keyWithout(labels, left);
  const pick = (labels: Labels) =>
    mode === "by" ? pickLabels(labels, names) : omitLabels(labels, left);
  const groups = new Map<string, Group>();
  const known = new WeakMap<Labels, Group>();
  return (labels) => {
    const remembered = known.get(labels);
    if (remembered) return remembered;
    const key = keyFor(labels);
    const group = groups.get(key) ?? { labels: pick(labels) };
    groups.set(key, group);
    known.set(labels, group);
    return group;
  };
}

function gather<T>(
  rows: readonly VectorRow[],
  groupOf: GroupOf,
  pick: (row: VectorRow) => T,
): Map<Group, T[]> {
  const gathered = new Map<Group, T[]>();
  for (const row of rows) {
    const group = groupOf(row.labels);
    const members = gathered.get(group);
    if (members) members.push(pick(row));
    else gathered.set(group, [pick(row)]);
  }
  return gathered;
}

function reduceGroups(
  rows: readonly VectorRow[],
  groupOf: GroupOf,
  reduce: (values: readonly number[]) => number,
): VectorRow[] {
  const values = gather(rows, groupOf, ({ value }) => value);
  return Array.from(values, ([{ labels }, members]) => ({ labels, value: reduce(members) }));
}

function rankGroups(
  rows: readonly VectorRow[],
  groupOf: GroupOf,
  best: (rows: readonly VectorRow[]) => VectorRow[],
): VectorRow[] {
  return Array.from(gather(rows, groupOf, (row) => row).values()).flatMap(best);
}

function readCount(k: number): number {
  if (Number.isNaN(k) || Math.abs(k) >= 2 ** 63) {
    throw new PromqlError("execution", `Scalar value ${k} overflows int64`);
  }
  return k;
}

function planCountValues(grouping: Grouping, operandAt: VectorPlan, target: string): VectorPlan {
  if (!isLabelName(target)) {
    throw new PromqlError("execution", `invalid label name "${target}"`);
  }
  const { mode, labels } = grouping;
  const groupOf = grouper({ mode, labels: mode === "by" ? [...labels, target] : labels });
  return (tMs) => {
    const rows = operandAt(tMs).map(({ labels: own, value }) => ({
      labels: withLabels(own, { [target]: formatValue(value) }),
      value,
    }));
    return reduceGroups(rows, groupOf, (values) => values.length);
  };
}
