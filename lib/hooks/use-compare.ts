import { COMPARES } from "@/lib/filters/mesh-filters";
import { useScopeFilters } from "./use-mesh-filters";

const COMPARISONS = [
  { value: "none", label: "vs nothing" },
  { value: "1h", label: "vs 1 h before" },
  { value: "1d", label: "vs 1 d before" },
  { value: "1w", label: "vs 1 w before" },
] as const;

/** Which time the numbers are held against, as a list to choose from; each choice is a step of history. */
export function useCompare() {
  const [{ compare }, setFilters] = useScopeFilters();
  const onChange = (wanted: string) => {
    const chosen = COMPARES.find((one) => one === wanted) ?? null;
    void setFilters({ compare: chosen }, { history: "push" });
  };
  return { options: COMPARISONS, value: compare ?? "none", onChange };
}
