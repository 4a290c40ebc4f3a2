import { useQueryStates } from "nuqs";
import { meshFilters } from "@/lib/filters/mesh-filters";

/** Everything the URL says, and the one way to change it. */
export function useMeshFilters() {
  return useQueryStates(meshFilters);
}
