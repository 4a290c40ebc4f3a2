import type { Labels } from "./series";

export type VectorRow = { labels: Labels; value: number };

export type MatrixRow = { labels: Labels; timesMs: number[]; values: number[] };

/** What an instant question gives; vector and scalar values stand at the instant that was asked. */
export type InstantAnswer =
  | { resultType: "vector"; rows: VectorRow[] }
  | { resultType: "scalar"; value: number }
  | { resultType: "string"; value: string }
  | { resultType: "matrix"; rows: MatrixRow[] };
