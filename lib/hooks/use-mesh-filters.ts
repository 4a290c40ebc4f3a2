import { useQueryStates } from "nuqs";
import { meshFilters } from "@/lib/filters/mesh-filters";

/** Everything the URL says, and the one way to change it. */
export function useMeshFilters() {
  return useQueryStates(meshFilters);
}

const { namespace, window, at, group, compare } = meshFilters;
const scopeFilters = { namespace, window, at, group, compare };

/** What is asked about alone: whoever uses it is left in peace by a search, a sort and a selection. */
export function useScopeFilters() {
  return useQueryStates(scopeFilters);
}
