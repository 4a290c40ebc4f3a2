import { type NativeHistogram, toNativeHistogram, toNumber } from "./native-histogram";
import { isLabels, isRecord, toWireResult } from "./wire-result";

/** `value` is null for a native histogram, and where Prometheus said NaN or ±Inf: absent is not zero. */
export type Row = {
  labels: Record<string, string>;
  value: number | null;
  histogram: NativeHistogram | null;
};

export type InstantAnswer = { rows: Row[]; warnings: string[]; infos: string[] };

/** Reads the JSON of an instant question; null where it is not one. */
export function toInstantAnswer(wire: unknown): InstantAnswer | null {
  const answer = vectorOf(wire);
  if (answer === null) return null;
  const rows: Row[] = [];
  for (const series of answer.vector) {
    const row = toRow(series);
    if (row === null) return null;
    rows.push(row);
  }
  return { rows, warnings: answer.warnings, infos: answer.infos };
}

function vectorOf(
  wire: unknown,
): { vector: unknown[]; warnings: string[]; infos: string[] } | null {
  const answer = toWireResult(wire);
  if (answer === null) return null;
  const { resultType, result, warnings, infos } = answer;
  if (!Array.isArray(result)) return null;
  if (resultType === "vector") return { vector: result, warnings, infos };
  // A scalar is one sample without labels.
  if (resultType === "scalar") return { vector: [{ metric: {}, value: result }], warnings, infos };
  return null;
}

function toRow(series: unknown): Row | null {
  if (!isRecord(series) || !isLabels(series.metric)) return null;
  const labels = series.metric;
  if (Array.isArray(series.value)) {
    const text: unknown = series.value[1];
    if (typeof text !== "string") return null;
    const value = toNumber(text);
    return { labels, value: Number.isFinite(value) ? value : null, histogram: null };
  }
  if (!Array.isArray(series.histogram)) return null;
  const histogram = toNativeHistogram(series.histogram[1]);
  return histogram === null ? null : { labels, value: null, histogram };
}
