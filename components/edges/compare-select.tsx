import { Select } from "@/components/ui/select";
import { COMPARES } from "@/lib/filters/mesh-filters";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";

const COMPARISONS = [
  { value: "none", label: "vs nothing" },
  { value: "1h", label: "vs 1 h before" },
  { value: "1d", label: "vs 1 d before" },
  { value: "1w", label: "vs 1 w before" },
] as const;

/** Which time the edges are held against. */
export function CompareSelect() {
  const [{ compare }, setFilters] = useScopeFilters();
  return (
    <Select
      label="Compare with"
      options={COMPARISONS}
      value={compare ?? "none"}
      onChange={(wanted) =>
        void setFilters(
          { compare: COMPARES.find((one) => one === wanted) ?? null },
          { history: "push" },
        )
      }
    />
  );
}
