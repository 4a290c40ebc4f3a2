import type { MatrixRow, VectorRow } from "./answer";
import { labelsKey } from "./labels";
import type { RangePlan, Span, VectorPlan } from "./plan";
import { PromqlError } from "./promql-error";
import type { Labels } from "./series";
import { eachWindow } from "./window";

/** Below Prometheus's own limit of 50 million: a mesh in a box lives in one small process. */
const MOST_SAMPLES = 15_000_000;

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
  if ((endMs - startMs) / stepMs > MOST_SAMPLES) refuseTooMany();
  let samples = 0;
  for (let tMs = startMs; tMs <= endMs; tMs += stepMs) {
    const rows = plan(tMs);
    samples += rows.length;
    if (samples > MOST_SAMPLES) refuseTooMany();
    for (const row of rows) {
      const { timesMs, values } = known.get(row.labels) ?? rowOf(row);
      timesMs.push(tMs);
      values.push(row.value);
    }
  }
  return Array.from(matrix.values());
}

function refuseTooMany(): never {
  const message = "query processing would load too many samples into memory in query execution";
  throw new PromqlError("execution", message);
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
