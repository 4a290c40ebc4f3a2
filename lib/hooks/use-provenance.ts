import { useQuery } from "@tanstack/react-query";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import type { NumberColumn, Provenance } from "@/lib/mesh/number-column";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

/** The PromQL behind one number, at the instant of that number. */
export function useProvenance(edgeId: string, column: NumberColumn, at: string) {
  const [filters] = useScopeFilters();
  const params = paramsFromScope(
    scopeFromFilters({ ...filters, at: Date.parse(at), compare: null }, "percentiles"),
  );
  params.set("edge", edgeId);
  params.set("column", column);
  return useQuery<Provenance, FailureError>({
    queryKey: ["provenance", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges/provenance", params, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
