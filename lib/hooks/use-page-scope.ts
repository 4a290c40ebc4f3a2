import { useQueryStates } from "nuqs";
import { meshFilters } from "@/lib/filters/mesh-filters";

const { at, range, window, group } = meshFilters;
const pageFilters = { at, range, window, group };

/** When and how this page looks, for links to others that look alike. */
export function usePageScope() {
  return useQueryStates(pageFilters)[0];
}
