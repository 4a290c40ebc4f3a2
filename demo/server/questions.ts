import type { InstantAnswer, MatrixRow } from "@/demo/promql/answer";
import { evaluateInstant, evaluateRange } from "@/demo/promql/evaluate";
import { formatValue } from "@/demo/promql/format-value";
import type { Labels } from "@/demo/promql/series";
import { type ApiAnswer, ApiError, badParameter, success } from "./api-answer";
import type { MeshInABox } from "./mesh-in-a-box";
import { durationParameter, instantParameter, requiredInstant } from "./parameters";

const MOST_POINTS = 11_000;

/** `/api/v1/query` */
export function instantAnswer(mesh: MeshInABox, params: URLSearchParams): ApiAnswer {
  const atMs = instantParameter(params, "time", mesh.nowMs());
  if (params.has("timeout")) durationParameter(params, "timeout");
  const answer = evaluateInstant(mesh.scraped(1), params.get("query") ?? "", atMs);
  return success({ resultType: answer.resultType, result: toResult(answer, atMs) });
}

/** `/api/v1/query_range` */
export function rangeAnswer(mesh: MeshInABox, params: URLSearchParams): ApiAnswer {
  const startMs = requiredInstant(params, "start");
  const endMs = requiredInstant(params, "end");
  if (endMs < startMs) throw badParameter("end", "end timestamp must not be before start time");
  const stepMs = durationParameter(params, "step");
  if (stepMs < 1) {
    const message =
      "zero or negative query resolution step widths are not accepted. Try a positive integer";
    throw badParameter("step", message);
  }
  const steps = (endMs - startMs) / stepMs;
  if (steps > MOST_POINTS) throw tooFine();
  if (params.has("timeout")) durationParameter(params, "timeout");
  const promql = params.get("query") ?? "";
  const rows = evaluateRange(mesh.scraped(steps), promql, startMs, endMs, stepMs);
  return success({ resultType: "matrix", result: rows.map(toMatrixRow) });
}

function tooFine(): ApiError {
  const message =
    "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)";
  return new ApiError(400, "bad_data", message);
}

function toResult(answer: InstantAnswer, atMs: number): unknown {
  switch (answer.resultType) {
    case "vector":
      return answer.rows.map(({ labels, value }) => ({
        metric: labels,
        value: toPoint(atMs, value),
      }));
    case "matrix":
      return answer.rows.map(toMatrixRow);
    case "scalar":
      return toPoint(atMs, answer.value);
    case "string":
      return [atMs / 1000, answer.value];
  }
}

function toMatrixRow({ labels, timesMs, values }: MatrixRow): {
  metric: Labels;
  values: [number, string][];
} {
  return {
    metric: labels,
    values: timesMs.map((atMs, index) => toPoint(atMs, values[index] ?? Number.NaN)),
  };
}

function toPoint(atMs: number, value: number): [number, string] {
  return [atMs / 1000, formatValue(value)];
}
