import type { NativeHistogram } from "./native-histogram";

/** `value` is null for a native histogram, and where Prometheus said NaN or ±Inf: absent is not zero. */
export type Row = {
  labels: Record<string, string>;
  value: number | null;
  histogram: NativeHistogram | null;
};

export type InstantAnswer = { rows: Row[]; warnings: string[]; infos: string[] };
