import { type NativeHistogram, toNativeHistogram, toNumber } from "./native-histogram";

/** `value` is null for a native histogram, and where Prometheus said NaN or ±Inf: absent is not zero. */
export type Row = {
  labels: Record<string, string>;
  value: number | null;
  histogram: NativeHistogram | null;
};

export type InstantAnswer = { rows: Row[]; warnings: string[]; infos: string[] };

/** VictoriaMetrics says it by a field where others warn. */
const PARTIAL = "Part of the storage did not answer, so numbers may read low.";

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

type WireVector = { vector: unknown[]; warnings: string[]; infos: string[] };

function vectorOf(wire: unknown): WireVector | null {
  if (!isRecord(wire) || wire.status !== "success" || !isRecord(wire.data)) return null;
  const { resultType, result } = wire.data;
  const partial = wire.isPartial === true ? [PARTIAL] : [];
  const kept = { warnings: [...partial, ...textsOf(wire.warnings)], infos: textsOf(wire.infos) };
  if (!Array.isArray(result)) return null;
  if (resultType === "vector") return { vector: result, ...kept };
  // A scalar is one sample without labels.
  if (resultType === "scalar") return { vector: [{ metric: {}, value: result }], ...kept };
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isLabels(value: unknown): value is Record<string, string> {
  if (!isRecord(value)) return false;
  for (const label in value) if (typeof value[label] !== "string") return false;
  return true;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
