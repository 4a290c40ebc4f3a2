import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { durationFromSeconds } from "@/lib/filters/duration";
import { meshFilters } from "@/lib/filters/mesh-filters";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import type { EdgeEvidence } from "@/lib/mesh/edge-evidence";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

const REFRESH_MS = 60_000;
const rangeFilter = { range: meshFilters.range };

/** What the logs of an edge's two proxies say. */
export function useEvidence(edgeId: string) {
  const [filters] = useScopeFilters();
  const [{ range }] = useQueryStates(rangeFilter);
  const params = paramsFromScope(scopeFromFilters({ ...filters, compare: null }, "none"));
  params.set("edge", edgeId);
  params.set("range", durationFromSeconds(range));
  return useQuery<EdgeEvidence, FailureError>({
    queryKey: ["evidence", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges/logs", params, signal),
    refetchInterval: filters.at === null ? REFRESH_MS : false,
  });
}
