import { labelsTest } from "@/demo/promql/matcher";
import { PromqlError } from "@/demo/promql/promql-error";
import type { Labels } from "@/demo/promql/series";
import { memoized } from "@/demo/traffic/memoized";
import type { World } from "@/demo/traffic/schedule";
import { type LogLine, logStoreOf } from "./log-store";
import { LogqlError } from "./logql-error";
import { instantOf, isForward, limitOf } from "./parameters";
import { parseLogql } from "./parse-logql";

type LokiRequest = { method: string; path: string; params: URLSearchParams };
type LokiAnswer = { status: number; contentType: string; body: string };
type Mesh = { nowMs: () => number; world: () => World };
type Answer = (mesh: Mesh, params: URLSearchParams, label: string) => LokiAnswer;

const HOUR_MS = 3_600_000;
const BUILD = {
  version: "3.4.2",
  revision: "mesh-in-a-box",
  branch: "HEAD",
  buildUser: "demo",
  buildDate: "2025-02-14T00:00:00Z",
  goVersion: "none",
};
const PREFIX = "/loki/api/v1/";

const ROUTES: readonly { pattern: RegExp; answer: Answer }[] = [
  { pattern: /^\/loki\/api\/v1\/query_range$/, answer: linesAnswer },
  { pattern: /^\/loki\/api\/v1\/labels?$/, answer: labelsAnswer },
  { pattern: /^\/loki\/api\/v1\/label\/([^/]+)\/values$/, answer: valuesAnswer },
  { pattern: /^\/loki\/api\/v1\/status\/buildinfo$/, answer: () => json(BUILD) },
  { pattern: /^\/ready$/, answer: () => text(200, "ready\n") },
];

/** Stores are made anew only where people start and stop incidents. */
const storeOf = memoized((world: World) => logStoreOf(world));

/** `null` for what is no path of Loki's. */
export function answerLoki(mesh: Mesh, { method, path, params }: LokiRequest): LokiAnswer | null {
  const route = ROUTES.find(({ pattern }) => pattern.test(path));
  if (route === undefined)
    return path.startsWith(PREFIX) ? text(404, "404 page not found\n") : null;
  if (!["GET", "HEAD", "POST"].includes(method)) return text(405, "Method Not Allowed\n");
  try {
    return route.answer(mesh, params, route.pattern.exec(path)?.[1] ?? "");
  } catch (error) {
    if (error instanceof LogqlError) return text(error.status, `${error.message}\n`);
    if (error instanceof PromqlError) return text(400, `${error.message}\n`);
    throw error;
  }
}

/** `query_range`, of lines alone. */
function linesAnswer(mesh: Mesh, params: URLSearchParams): LokiAnswer {
  const question = parseLogql(params.get("query") ?? "");
  const { fromMs, toMs } = spanOf(mesh, params);
  if (toMs <= fromMs) {
    throw new LogqlError("end timestamp must not be before or equal to start time");
  }
  const asked = { question, fromMs, toMs, limit: limitOf(params), isForward: isForward(params) };
  const lines = storeOf(mesh.world()).lines({ ...asked, toMs: Math.min(toMs, mesh.nowMs()) });
  return success({
    resultType: "streams",
    result: streamsFrom(lines),
    stats: { summary: { totalEntriesReturned: lines.length } },
  });
}

function labelsAnswer(mesh: Mesh, params: URLSearchParams): LokiAnswer {
  spanOf(mesh, params);
  return success(sortedUnique(streams(mesh, params).flatMap((labels) => Object.keys(labels))));
}

function valuesAnswer(mesh: Mesh, params: URLSearchParams, label: string): LokiAnswer {
  spanOf(mesh, params);
  return success(sortedUnique(streams(mesh, params).flatMap((labels) => labels[label] ?? [])));
}

function streams(mesh: Mesh, params: URLSearchParams): Labels[] {
  const selector = params.get("query");
  const all = storeOf(mesh.world()).streams();
  return selector === null ? all : all.filter(labelsTest(parseLogql(selector).matchers));
}

function spanOf(mesh: Mesh, params: URLSearchParams): { fromMs: number; toMs: number } {
  const toMs = instantOf(params, "end", mesh.nowMs());
  return { fromMs: instantOf(params, "start", toMs - HOUR_MS), toMs };
}

function streamsFrom(lines: readonly LogLine[]): { stream: Labels; values: [string, string][] }[] {
  const byStream = new Map<Labels, [string, string][]>();
  for (const { labels, timeNs, line } of lines) {
    const values = byStream.get(labels) ?? [];
    byStream.set(labels, values);
    values.push([`${timeNs}`, line]);
  }
  return [...byStream].map(([stream, values]) => ({ stream, values }));
}

function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function success(data: unknown): LokiAnswer {
  return json({ status: "success", data });
}

function json(content: unknown): LokiAnswer {
  return {
    status: 200,
    contentType: "application/json; charset=UTF-8",
    body: JSON.stringify(content),
  };
}

function text(status: number, body: string): LokiAnswer {
  return { status, contentType: "text/plain; charset=utf-8", body };
}
