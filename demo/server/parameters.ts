import { parseDurationMs } from "@/demo/promql/parse-literal";
import { badParameter } from "./api-answer";

/** Beyond these a date has no text; the mesh is younger anyway. */
const LAST_MS = 8.64e15;

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** Unix seconds or RFC 3339, in milliseconds; `fallbackMs` where the parameter is left out. */
export function instantParameter(
  params: URLSearchParams,
  name: string,
  fallbackMs: number,
): number {
  const text = params.get(name);
  return text === null || text === "" ? fallbackMs : parseInstant(text, name);
}

export function requiredInstant(params: URLSearchParams, name: string): number {
  return parseInstant(params.get(name) ?? "", name);
}

/** Seconds or a PromQL duration, in milliseconds. */
export function durationParameter(params: URLSearchParams, name: string): number {
  const text = params.get(name) ?? "";
  const ms = isNumber(text) ? Number(text) * 1000 : parseDurationMs(text);
  if (ms === null || Math.abs(ms) > LAST_MS) {
    throw badParameter(name, `cannot parse ${quote(text)} to a valid duration`);
  }
  return ms;
}

export function quote(text: string): string {
  return JSON.stringify(text);
}

function parseInstant(text: string, name: string): number {
  const ms = isNumber(text) ? Math.round(Number(text) * 1000) : parseDate(text);
  if (ms === null || Math.abs(ms) > LAST_MS) {
    throw badParameter(name, `cannot parse ${quote(text)} to a valid timestamp`);
  }
  return ms;
}

function parseDate(text: string): number | null {
  const ms = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}

function isNumber(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
}
