import { evaluateInstant, evaluateRange } from "@/demo/promql/evaluate";
import { PromqlError } from "@/demo/promql/promql-error";
import type { Labels, SeriesSource } from "@/demo/promql/series";
import { type Reply, rowKey } from "./reply";

export type Steps = { startMs: number; endMs: number; stepMs: number };

export function askOursAt(source: SeriesSource, promql: string, atMs: number): Reply {
  return refusable(() => {
    const answer = evaluateInstant(source, promql, atMs);
    switch (answer.resultType) {
      case "vector": {
        const rows = answer.rows.map(({ labels, value }) => ({
          labels,
          timesMs: [atMs],
          values: [value],
        }));
        return toReply("vector", rows);
      }
      case "matrix":
        return toReply("matrix", answer.rows);
      case "scalar":
        return toReply("scalar", [{ labels: {}, timesMs: [atMs], values: [answer.value] }]);
      case "string":
        return toReply(`string ${answer.value}`, []);
    }
  });
}

export function askOursOver(source: SeriesSource, promql: string, steps: Steps): Reply {
  return refusable(() => {
    const { startMs, endMs, stepMs } = steps;
    return toReply("matrix", evaluateRange(source, promql, startMs, endMs, stepMs));
  });
}

type Row = { labels: Labels; timesMs: readonly number[]; values: readonly number[] };

function toReply(resultType: string, rows: readonly Row[]): Reply {
  const points = rows.map(({ labels, timesMs, values }) => {
    const row = timesMs.map((tMs, index) => [tMs, values[index] ?? Number.NaN] as const);
    return [rowKey(labels), row] as const;
  });
  return { ok: true, resultType, rows: new Map(points) };
}

function refusable(ask: () => Reply): Reply {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof PromqlError)) throw error;
    return { ok: false, errorType: error.kind, message: error.message };
  }
}
