import { useQueryStates } from "nuqs";
import { mapFilters } from "@/lib/filters/map-filters";

/** How the map shows its answer: nothing here asks for another one. */
export function useMapFilters() {
  return useQueryStates(mapFilters);
}
