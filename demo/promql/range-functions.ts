import { extrapolatedChange } from "./extrapolated-rate";
import { quantileOf } from "./quantile";
import { lineThrough } from "./regression";
import { exactSum, varianceOf } from "./sums";
import type { Window } from "./window";

/** What a function makes of one series' window; `null` when it holds too few samples to say. */
export type RangeFunction = (window: Window, parameter: number) => number | null;

export const RANGE_FUNCTIONS: Readonly<Record<string, RangeFunction>> = {
  avg_over_time: ({ values }) => exactSum(values) / values.length,
  changes: ({ values }) => countPairs(values, differ),
  count_over_time: ({ values }) => values.length,
  delta: (window) => extrapolatedChange(window, "gauge"),
  deriv: (window) => lineThrough(window, window.timesMs[0] ?? Number.NaN)?.perSecond ?? null,
  idelta: (window) => lastStep(window)?.change ?? null,
  increase: (window) => extrapolatedChange(window, "counter"),
  irate: instantRate,
  last_over_time: ({ values }) => values.at(-1) ?? null,
  max_over_time: ({ values }) => extremeOf(values, (value, best) => value > best),
  min_over_time: ({ values }) => extremeOf(values, (value, best) => value < best),
  predict_linear: (window, aheadSeconds) => {
    const line = lineThrough(window, window.atMs);
    return line && line.perSecond * aheadSeconds + line.intercept;
  },
  present_over_time: () => 1,
  quantile_over_time: ({ values }, q) => quantileOf(q, values),
  rate: (window) => {
    const increase = extrapolatedChange(window, "counter");
    return increase === null ? null : (increase * 1000) / (window.endMs - window.startMs);
  },
  resets: ({ values }) => countPairs(values, (value, previous) => value < previous),
  stddev_over_time: ({ values }) => Math.sqrt(varianceOf(values)),
  stdvar_over_time: ({ values }) => varianceOf(values),
  sum_over_time: ({ values }) => exactSum(values),
};

type LastStep = { change: number; last: number; seconds: number };

function lastStep({ timesMs, values }: Window): LastStep | null {
  const [previousMs, lastMs] = timesMs.subarray(-2);
  const [previous, last] = values.subarray(-2);
  if (previousMs === undefined || lastMs === undefined) return null;
  if (previous === undefined || last === undefined || lastMs === previousMs) return null;
  return { change: last - previous, last, seconds: (lastMs - previousMs) / 1000 };
}

/** The last value alone is the increase where the counter was reset. */
function instantRate(window: Window): number | null {
  const step = lastStep(window);
  return step && (step.change < 0 ? step.last : step.change) / step.seconds;
}

function differ(value: number, previous: number): boolean {
  return value !== previous && !(Number.isNaN(value) && Number.isNaN(previous));
}

function countPairs(
  values: Float64Array,
  counts: (value: number, previous: number) => boolean,
): number {
  let count = 0;
  let previous = values[0] ?? Number.NaN;
  for (const value of values) {
    if (counts(value, previous)) count += 1;
    previous = value;
  }
  return count;
}

/** NaN only where there is nothing else. */
export function extremeOf(
  values: Iterable<number>,
  isBetter: (value: number, best: number) => boolean,
): number {
  let best = Number.NaN;
  for (const value of values) {
    if (Number.isNaN(best) || isBetter(value, best)) best = value;
  }
  return best;
}
