import { toNumber } from "./native-histogram";
import type { RangeSteps } from "./range-steps";
import { isLabels, isRecord, toWireResult } from "./wire-result";

/** One value for each step; `null` where there is none, and for NaN and ±Inf: absent is not zero. */
export type RangeRow = { labels: Record<string, string>; values: (number | null)[] };

export type RangeAnswer = { rows: RangeRow[]; warnings: string[]; infos: string[] };

/** Reads the JSON of a range question; null where it is not one. Native histograms have no values. */
export function toRangeAnswer(wire: unknown, steps: RangeSteps): RangeAnswer | null {
  const answer = toWireResult(wire);
  if (answer === null || answer.resultType !== "matrix" || !Array.isArray(answer.result))
    return null;
  const rows: RangeRow[] = [];
  for (const series of answer.result) {
    const row = toRow(series, steps);
    if (row === null) return null;
    rows.push(row);
  }
  return { rows, warnings: answer.warnings, infos: answer.infos };
}

function toRow(series: unknown, steps: RangeSteps): RangeRow | null {
  if (!isRecord(series) || !isLabels(series.metric)) return null;
  const values: (number | null)[] = new Array(steps.points).fill(null);
  const samples = series.values ?? [];
  if (!Array.isArray(samples)) return null;
  for (const sample of samples) {
    if (!Array.isArray(sample) || typeof sample[0] !== "number") return null;
    const index = Math.round((sample[0] * 1000 - steps.startMs) / (steps.stepSeconds * 1000));
    const value = toNumber(sample[1]);
    if (index in values && Number.isFinite(value)) values[index] = value;
  }
  return { labels: series.metric, values };
}
