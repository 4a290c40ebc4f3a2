import type { MatrixRow, VectorRow } from "./answer";
import { labelsKey } from "./labels";
import type { RangePlan, Span, VectorPlan } from "./plan";
import type { Labels } from "./series";
import { eachWindow } from "./window";

/** Evaluates at every step and strings the rows of one label set together. */
export function collectMatrix(plan: VectorPlan, { startMs, endMs, stepMs }: Span): MatrixRow[] {
  const matrix = new Map<string, MatrixRow>();
  const known = new WeakMap<Labels, MatrixRow>();
  const rowOf = ({ labels }: VectorRow): MatrixRow => {
    const key = labelsKey(labels);
    const row = matrix.get(key) ?? { labels, timesMs: [], values: [] };
    matrix.set(key, row);
    known.set(labels, row);
    return row;
  };
  for (let tMs = startMs; tMs <= endMs; tMs += stepMs) {
    for (const row of plan(tMs)) {
      const { timesMs, values } = known.get(row.labels) ?? rowOf(row);
      timesMs.push(tMs);
      values.push(row.value);
    }
  }
  return Array.from(matrix.values());
}

/** The raw samples of a range, as an instant question for one gives them. */
export function matrixAt({ series, rangeMs, refMs }: RangePlan, atMs: number): MatrixRow[] {
  const rows: MatrixRow[] = [];
  const endMs = refMs(atMs);
  eachWindow(series, [endMs - rangeMs, endMs], atMs, ({ timesMs, values }, { labels }) => {
    rows.push({ labels, timesMs: Array.from(timesMs), values: Array.from(values) });
  });
  return rows;
}
