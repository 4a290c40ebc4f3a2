import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Graph } from "@/lib/graph/graph";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { foldable } from "./foldable";

const OPTIONS = [
  { value: "auto", label: "fold when many" },
  { value: "all", label: "fold all" },
  { value: "none", label: "fold none" },
];

type MapFoldingProps = { graph: Graph; chosenId: string | null; onToggle: (id: string) => void };

/** Namespaces as one node each: by size, all, none, or by hand. */
export function MapFolding({ graph, chosenId, onToggle }: MapFoldingProps) {
  const [{ folding, open, fold }, setFilters] = useMapFilters();
  const isByHand = open.length + fold.length > 0;
  const chosen = foldable(graph, chosenId);
  const choose = (value: string) => {
    const wanted = value === "all" || value === "none" ? value : null;
    void setFilters({ folding: wanted, open: null, fold: null });
  };
  return (
    <>
      <Select
        label="Fold namespaces"
        options={isByHand ? [...OPTIONS, { value: "hand", label: "folded by hand" }] : OPTIONS}
        value={isByHand ? "hand" : (folding ?? "auto")}
        onChange={choose}
      />
      {chosen ? (
        <Button onClick={() => onToggle(chosen.id)}>
          {chosen.isFolded ? "Open" : "Fold"} {chosen.label}
        </Button>
      ) : null}
    </>
  );
}
