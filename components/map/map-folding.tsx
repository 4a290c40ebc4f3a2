import { Select } from "@/components/ui/select";
import { useMapFilters } from "@/lib/hooks/use-map-filters";

const OPTIONS = [
  { value: "auto", label: "fold when many" },
  { value: "all", label: "fold all" },
  { value: "none", label: "fold none" },
];

/** Namespaces as one node each: by size, all, none, or by hand. */
export function MapFolding() {
  const [{ folding, open, fold }, setFilters] = useMapFilters();
  const isByHand = open.length + fold.length > 0;
  const choose = (value: string) => {
    const wanted = value === "all" || value === "none" ? value : null;
    void setFilters({ folding: wanted, open: null, fold: null });
  };
  return (
    <Select
      label="Fold namespaces"
      options={isByHand ? [...OPTIONS, { value: "hand", label: "folded by hand" }] : OPTIONS}
      value={isByHand ? "hand" : (folding ?? "auto")}
      onChange={choose}
    />
  );
}
