import { useQuery } from "@tanstack/react-query";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

/** Every namespace that either end of an edge is in, whatever is selected now. */
export function useNamespaces(enabled: boolean): string[] {
  const [filters] = useScopeFilters();
  const scope = scopeFromFilters({ ...filters, namespace: [], compare: null }, "none");
  const params = paramsFromScope(scope);
  const { data } = useQuery<EdgesAnswer, Error, string[]>({
    queryKey: ["edges", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges", params, signal),
    enabled,
    select: namespacesOf,
  });
  return data ?? [];
}

function namespacesOf({ edges }: EdgesAnswer): string[] {
  const names = edges.flatMap(({ source, destination }) => [
    source.namespace,
    destination.namespace,
  ]);
  return [...new Set(names)].filter((name) => name !== null).sort();
}
