import { labelsTest } from "@/demo/promql/matcher";
import { parsePromql } from "@/demo/promql/parse";
import { PromqlError } from "@/demo/promql/promql-error";
import type { Labels, Matcher } from "@/demo/promql/series";
import { SCRAPE_INTERVAL_MS } from "@/demo/traffic/workload";
import { type ApiAnswer, ApiError, badParameter, success } from "./api-answer";
import type { MeshInABox } from "./mesh-in-a-box";
import { instantParameter, quote } from "./parameters";

/** `/api/v1/series` */
export function seriesAnswer(mesh: MeshInABox, params: URLSearchParams): ApiAnswer {
  if (!params.has("match[]")) {
    throw new ApiError(400, "bad_data", "no match[] parameter provided");
  }
  return success(labelSets(mesh, params));
}

/** `/api/v1/labels` */
export function labelNamesAnswer(mesh: MeshInABox, params: URLSearchParams): ApiAnswer {
  return success(sortedUnique(labelSets(mesh, params).flatMap((labels) => Object.keys(labels))));
}

/** `/api/v1/label/<name>/values` */
export function labelValuesAnswer(
  mesh: MeshInABox,
  params: URLSearchParams,
  name: string,
): ApiAnswer {
  if (!/^[a-zA-Z_]\w*$/.test(name)) {
    throw new ApiError(400, "bad_data", `invalid label name: ${quote(name)}`);
  }
  const values = labelSets(mesh, params).flatMap((labels) => {
    const value = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return value === undefined ? [] : [value];
  });
  return success(sortedUnique(values));
}

/** What nobody has to match: every series has a name. */
const ANY: readonly Matcher[] = [{ label: "__name__", op: "!=", value: "" }];

/** A counter that is born stays, so the last scrape of a range knows all series of the range. */
function labelSets(mesh: MeshInABox, params: URLSearchParams): Labels[] {
  const endMs = Math.min(instantParameter(params, "end", mesh.nowMs()), mesh.nowMs());
  const startMs = instantParameter(params, "start", 0);
  if (endMs < startMs) return [];
  const asked = params.getAll("match[]").map(selectorMatchers);
  const tests = (asked.length === 0 ? [ANY] : asked).map(labelsTest);
  return mesh
    .scraped(1)
    .select(ANY, Math.max(startMs, endMs - SCRAPE_INTERVAL_MS + 1), endMs)
    .map(({ labels }) => labels)
    .filter((labels) => tests.some((fits) => fits(labels)));
}

function selectorMatchers(text: string): readonly Matcher[] {
  try {
    const expr = parsePromql(text);
    if (expr.kind === "selector") return expr.matchers;
  } catch (error) {
    if (error instanceof PromqlError) throw badParameter("match[]", error.message);
    throw error;
  }
  throw badParameter("match[]", "1:1: parse error: expected a series selector");
}

function sortedUnique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
