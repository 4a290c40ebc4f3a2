import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Select } from "@/components/ui/select";
import { LINE_LABELS } from "@/lib/filters/map-filters";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { MapExport } from "./map-export";
import { MapFocus } from "./map-focus";
import { MapFolding } from "./map-folding";
import styles from "./map-toolbar.module.css";
import { posterFileName, posterWords } from "./poster-words";
import { rateOptions } from "./rate-options";
import type { Picture } from "./use-picture";

const LABEL_WORDS = { rate: "Rate", p99: "p99", mtls: "mTLS" };
const LABELS = LINE_LABELS.map((value) => ({ value, label: LABEL_WORDS[value] }));

type MapToolbarProps = {
  picture: Picture;
  answer: EdgesAnswer;
  /** What the tools act upon: where the keyboard is, else what is selected. */
  chosenId: string | null;
  onToggle: (id: string) => void;
};

/** What the picture shows of the mesh; nothing of it changes a number. */
export function MapToolbar({ picture, answer, chosenId, onToggle }: MapToolbarProps) {
  const [filters, setFilters] = useMapFilters();
  const [{ namespace: namespaces }] = useMeshFilters();
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
      <MapFolding graph={picture.graph} chosenId={chosenId} onToggle={onToggle} />
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
      <MapFocus graph={picture.graph} chosenId={chosenId} />
      <span className={styles.end}>
        <Button onClick={picture.reset} title="Put everything back to where the names alone put it">
          Reset layout
        </Button>
        <MapExport
          scene={picture.scene}
          words={posterWords(answer, { namespaces, focusId: filters.focus, graph: picture.graph })}
          fileName={posterFileName(answer)}
        />
      </span>
    </div>
  );
}
