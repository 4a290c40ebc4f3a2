import type { VectorRow } from "./answer";
import { labelsKey, labelValue, METRIC_NAME, withoutName } from "./labels";
import type { FloatSeries, RangePlan, ScalarPlan, VectorPlan } from "./plan";
import type { RangeFunction } from "./range-functions";
import { refuseSameLabels } from "./unique";
import { eachWindow } from "./window";

/** A range function over every series; the metric name goes, unless the function only looks back. */
export function planRangeCall(
  { series, rangeMs, refMs }: RangePlan,
  evaluate: RangeFunction,
  parameterAt: ScalarPlan,
  keepsName: boolean,
): VectorPlan {
  const claim = keepsName || haveOneName(series) ? () => {} : claimLabels();
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

/** Two series may not lose their names to the same label set, not even at different instants. */
function claimLabels(): (labels: FloatSeries["labels"]) => void {
  const owners = new Map<string, FloatSeries["labels"]>();
  return (labels) => {
    const key = labelsKey(withoutName(labels));
    const owner = owners.get(key) ?? labels;
    if (owner !== labels) refuseSameLabels();
    owners.set(key, owner);
  };
}
