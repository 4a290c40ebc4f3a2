import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import type { LatencyDepth } from "@/lib/mesh/scope";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

const REFRESH_MS = 15_000;
const LEAST_REFRESH_MS = 2_000;

export type EdgesState = {
  answer: EdgesAnswer | undefined;
  /** Percentiles are still on their way: what is `null` may yet come. */
  isFilling: boolean;
  /** The answer belongs to the scope before this one. */
  isOutdated: boolean;
  isFetching: boolean;
  /** Why the answer shown, if any, is not the newest. */
  failure: FailureError | null;
  /** Why there are means but no percentiles. */
  percentilesFailure: FailureError | null;
  retry: () => void;
};

/**
 * Draws from counters and means at once, since percentiles cost ten times as much; from then on each
 * refresh asks for everything. Without percentiles the means go on refreshing.
 */
export function useEdges(): EdgesState {
  const full = useEdgesAtDepth("percentiles", true);
  const hasFull = full.data !== undefined && !full.isPlaceholderData;
  const quick = useEdgesAtDepth("mean", !hasFull);
  const hasQuick = quick.data !== undefined && !quick.isPlaceholderData;
  const isQuickShown = !hasFull && hasQuick;
  const shown = isQuickShown ? quick : full;
  return {
    answer: shown.data,
    isFilling: isQuickShown && full.error === null,
    isOutdated: shown.isPlaceholderData,
    isFetching: full.isFetching || quick.isFetching,
    failure: isQuickShown ? quick.error : full.error,
    percentilesFailure: isQuickShown ? full.error : null,
    retry: () => {
      void full.refetch();
      if (!hasFull) void quick.refetch();
    },
  };
}

function useEdgesAtDepth(latency: LatencyDepth, enabled: boolean) {
  const [filters] = useScopeFilters();
  const params = paramsFromScope(scopeFromFilters(filters, latency));
  return useQuery<EdgesAnswer, FailureError>({
    queryKey: ["edges", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges", params, signal),
    enabled,
    placeholderData: keepPreviousData,
    // Rates differ from one answer to the next: looking for what is the same finds next to nothing.
    structuralSharing: false,
    refetchInterval: filters.at === null ? msToNextRefresh : false,
  });
}

/** Everyone asks at the same instants, so that the server can answer all of them at once. */
function msToNextRefresh(): number {
  const restMs = REFRESH_MS - (Date.now() % REFRESH_MS);
  return restMs < LEAST_REFRESH_MS ? restMs + REFRESH_MS : restMs;
}
