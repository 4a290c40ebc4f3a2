import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { meshFilters } from "@/lib/filters/mesh-filters";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

const rangeFilter = { range: meshFilters.range };
/** The longest window that there is. */
const LONGEST_SECONDS = 604_800;

/** The edges that had traffic anywhere in what the charts show, for one that has none at its end. */
export function useFormerEdges() {
  const [filters] = useScopeFilters();
  const [{ range }] = useQueryStates(rangeFilter);
  const window = Math.max(filters.window, Math.min(range, LONGEST_SECONDS));
  const params = paramsFromScope(scopeFromFilters({ ...filters, window, compare: null }, "none"));
  return useQuery<EdgesAnswer, FailureError>({
    queryKey: ["former edges", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges", params, signal),
  });
}
