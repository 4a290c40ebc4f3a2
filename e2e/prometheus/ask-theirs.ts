import type { Labels } from "@/demo/promql/series";
import type { Steps } from "./ask-ours";
import { type Point, type Reply, rowKey } from "./reply";

export function askTheirsAt(url: string, promql: string, atMs: number): Promise<Reply> {
  return post(`${url}/api/v1/query`, { query: promql, time: seconds(atMs) });
}

export function askTheirsOver(url: string, promql: string, steps: Steps): Promise<Reply> {
  return post(`${url}/api/v1/query_range`, {
    query: promql,
    start: seconds(steps.startMs),
    end: seconds(steps.endMs),
    step: seconds(steps.stepMs),
  });
}

function seconds(tMs: number): string {
  return (tMs / 1000).toFixed(3);
}

type WirePoint = [seconds: number, value: string];
type WireRow = { metric: Labels; value?: WirePoint; values?: WirePoint[] };
type WireAnswer =
  | { status: "error"; errorType: string; error: string }
  | { status: "success"; data: { resultType: "vector" | "matrix"; result: WireRow[] } }
  | { status: "success"; data: { resultType: "scalar" | "string"; result: WirePoint } };

async function post(url: string, form: Record<string, string>): Promise<Reply> {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(form) });
  const answer: WireAnswer = await response.json();
  if (answer.status === "error") {
    return { ok: false, errorType: answer.errorType, message: answer.error };
  }
  const { data } = answer;
  switch (data.resultType) {
    case "vector":
    case "matrix":
      return {
        ok: true,
        resultType: data.resultType,
        rows: new Map(data.result.map((row) => [rowKey(row.metric), pointsOf(row)])),
      };
    case "scalar":
      return {
        ok: true,
        resultType: "scalar",
        rows: new Map([[rowKey({}), [toPoint(data.result)]]]),
      };
    case "string":
      return { ok: true, resultType: `string ${data.result[1]}`, rows: new Map() };
  }
}

function pointsOf({ value, values }: WireRow): Point[] {
  return (values ?? (value ? [value] : [])).map(toPoint);
}

function toPoint([atSeconds, text]: WirePoint): Point {
  const infinite = { "+Inf": Number.POSITIVE_INFINITY, "-Inf": Number.NEGATIVE_INFINITY }[text];
  return [Math.round(atSeconds * 1000), infinite ?? Number(text)];
}
