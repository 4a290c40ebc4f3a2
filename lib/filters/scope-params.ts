import type { LatencyDepth, Scope } from "@/lib/mesh/scope";
import { secondsFromDuration } from "./duration";
import { mistakesIn } from "./filter-mistakes";
import {
  COMPARES,
  type Compare,
  type FilterName,
  loadFilters,
  serializeFilters,
} from "./mesh-filters";

const SCOPE_NAMES = [
  "namespace",
  "window",
  "at",
  "group",
  "latency",
  "compare",
] as const satisfies FilterName[];

export type ScopeFilters = {
  namespace: string[];
  window: number;
  at: number | null;
  group: Scope["group"];
  compare: Compare | null;
};

export function scopeFromFilters(filters: ScopeFilters, latency: LatencyDepth): Scope {
  return {
    namespaces: filters.namespace,
    windowSeconds: filters.window,
    atMs: filters.at,
    group: filters.group,
    latency,
    compareSeconds: filters.compare === null ? null : secondsFromDuration(filters.compare),
  };
}

/** For the API, which refuses what a screen would pass over. `others` are the handler's own parameters. */
export function scopeFromParams(
  params: URLSearchParams,
  others: readonly string[] = [],
): { scope: Scope; mistakes: [] } | { scope: null; mistakes: string[] } {
  const mistakes = mistakesIn(params, SCOPE_NAMES, others);
  if (mistakes.length > 0) return { scope: null, mistakes };
  const filters = loadFilters(params);
  return { scope: scopeFromFilters(filters, filters.latency), mistakes: [] };
}

export function paramsFromScope(scope: Scope): URLSearchParams {
  return new URLSearchParams(
    serializeFilters({
      namespace: scope.namespaces,
      window: scope.windowSeconds,
      at: scope.atMs,
      group: scope.group,
      latency: scope.latency,
      compare: COMPARES.find((one) => secondsFromDuration(one) === scope.compareSeconds) ?? null,
    }),
  );
}
