import type { VectorRow } from "./answer";
import type { Labels } from "./series";

/** The instants at which a question is answered: from start to end, both included, step by step. */
export type Span = { startMs: number; endMs: number; stepMs: number };

export type VectorPlan = (tMs: number) => VectorRow[];

export type ScalarPlan = (tMs: number) => number;

/** A series whose staleness markers stand beside its samples. */
export type FloatSeries = {
  labels: Labels;
  timesMs: Float64Array;
  values: Float64Array;
  markersMs: readonly number[];
};

/** Series read once for a whole span; at an instant they are seen through [ref − range, ref]. */
export type RangePlan = {
  series: readonly FloatSeries[];
  rangeMs: number;
  refMs: (tMs: number) => number;
};

/** An expression made ready: its series are read, its regexes compiled, what is left is the instant. */
export type Plan =
  | { type: "scalar"; at: ScalarPlan }
  | { type: "vector"; at: VectorPlan }
  | { type: "range"; range: RangePlan }
  | { type: "string"; value: string };

/** The arguments of a call whose types were checked when it was parsed. */
export function vectorAt(plans: readonly Plan[], index: number): VectorPlan {
  const plan = plans[index];
  if (plan?.type !== "vector") throw new Error(`argument ${index} is no instant vector`);
  return plan.at;
}

export function scalarAt(plans: readonly Plan[], index: number): ScalarPlan {
  const plan = plans[index];
  if (plan?.type !== "scalar") throw new Error(`argument ${index} is no scalar`);
  return plan.at;
}

export function stringAt(plans: readonly Plan[], index: number): string {
  const plan = plans[index];
  if (plan?.type !== "string") throw new Error(`argument ${index} is no string`);
  return plan.value;
}
