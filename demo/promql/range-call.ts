import type { VectorRow } from "./answer";
import { labelValue, METRIC_NAME, withoutName } from "./labels";
import type { FloatSeries, RangePlan, ScalarPlan, VectorPlan } from "./plan";
import type { RangeFunction } from "./range-functions";
import { claimUnnamed } from "./unique";
import { eachWindow } from "./window";

/** A range function over every series; the metric name goes, unless the function only looks back. */
export function planRangeCall(
  { series, rangeMs, refMs }: RangePlan,
  evaluate: RangeFunction,
  parameterAt: ScalarPlan,
  keepsName: boolean,
): VectorPlan {
  const claim = keepsName || haveOneName(series) ? () => {} : claimUnnamed();
  return (tMs) => {
    const rows: VectorRow[] = [];
    const endMs = refMs(tMs);
    const parameter = parameterAt(tMs);
    eachWindow(series, [endMs - rangeMs, endMs], tMs, (window, { labels }) => {
      const value = evaluate(window, parameter);
      if (value === null) return;
      claim(labels);
      rows.push({ labels: keepsName ? labels : withoutName(labels), value });
    });
    return rows;
  };
}

function haveOneName([first, ...rest]: readonly FloatSeries[]): boolean {
  const name = first && labelValue(first.labels, METRIC_NAME);
  return rest.every(({ labels }) => labelValue(labels, METRIC_NAME) === name);
}
