import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { durationFromSeconds } from "@/lib/filters/duration";
import { meshFilters } from "@/lib/filters/mesh-filters";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import type { OnsetsAnswer } from "@/lib/mesh/onsets-answer";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

const REFRESH_MS = 60_000;
const rangeFilter = { range: meshFilters.range };

/** When the worst edges began to fail. It costs far more than the edges, so it is asked for when looked at. */
export function useOnsets(enabled: boolean) {
  const [filters] = useScopeFilters();
  const [{ range }] = useQueryStates(rangeFilter);
  const params = paramsFromScope(scopeFromFilters({ ...filters, compare: null }, "none"));
  params.set("range", durationFromSeconds(range));
  return useQuery<OnsetsAnswer, FailureError>({
    queryKey: ["onsets", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges/onsets", params, signal),
    enabled,
    refetchInterval: filters.at === null ? REFRESH_MS : false,
  });
}
