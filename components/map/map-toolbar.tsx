import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { LINE_LABELS } from "@/lib/filters/map-filters";
import type { Graph } from "@/lib/graph/graph";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { MapFocus } from "./map-focus";
import { MapFolding } from "./map-folding";
import styles from "./map-toolbar.module.css";
import { rateOptions } from "./rate-options";

const LABEL_WORDS = { rate: "Rate", p99: "p99", mtls: "mTLS" };
const LABELS = LINE_LABELS.map((value) => ({ value, label: LABEL_WORDS[value] }));

/** What the picture shows of the mesh; nothing of it changes a number. */
export function MapToolbar({ graph }: { graph: Graph }) {
  const [filters, setFilters] = useMapFilters();
  const { label, hide, least } = filters;
  return (
    <div className={styles.toolbar}>
      <Choice
        legend="Figures at the lines"
        name="label"
        options={LABELS}
        value={label}
        onChange={(value) => void setFilters({ label: value })}
      />
      <MapFolding />
      <Button
        aria-pressed={hide === "healthy"}
        onClick={() => void setFilters({ hide: hide === null ? "healthy" : null })}
      >
        Hide healthy
      </Button>
      <Select
        label="Least rate shown"
        options={rateOptions(least)}
        value={least === null ? "" : String(least)}
        onChange={(value) => void setFilters({ least: value === "" ? null : Number(value) })}
      />
      <MapFocus graph={graph} />
    </div>
  );
}
