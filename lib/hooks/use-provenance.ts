import { useQuery } from "@tanstack/react-query";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import { readApi } from "./read-api";
import { useMeshFilters } from "./use-mesh-filters";

export type ProvenanceAnswer = {
  promql: string;
  at: string;
  /** `null` where no address of Prometheus for a browser is set. */
  url: string | null;
  note: string | null;
};

/** The PromQL behind one number, at the instant of that number. */
export function useProvenance(edgeId: string, column: string, at: string) {
  const [filters] = useMeshFilters();
  const params = paramsFromScope(
    scopeFromFilters({ ...filters, at: Date.parse(at) }, "percentiles"),
  );
  params.set("edge", edgeId);
  params.set("column", column);
  return useQuery<ProvenanceAnswer, FailureError>({
    queryKey: ["provenance", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges/provenance", params, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
