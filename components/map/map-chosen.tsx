import { Button } from "@/components/ui/button";
import type { Graph } from "@/lib/graph/graph";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { foldable } from "./foldable";
import styles from "./map-chosen.module.css";
import { nameOf } from "./node-words";

type MapChosenProps = {
  graph: Graph;
  /** Where the keyboard is, else what is selected. */
  chosenId: string | null;
  /** What a reader hears where the keyboard arrives. */
  spoken: string;
  onToggle: (id: string) => void;
};

/** What the keyboard is on, and what can be done with it, over the picture so that nothing moves. */
export function MapChosen({ graph, chosenId, spoken, onToggle }: MapChosenProps) {
  const [{ focus }, setFilters] = useMapFilters();
  const namespace = foldable(graph, chosenId);
  const name = chosenId === null ? null : nameOf(chosenId, graph);
  const canFocus = name !== null && chosenId !== focus;
  return (
    <div className={styles.chosen}>
      <p className={styles.words} role="status">
        {spoken}
      </p>
      {namespace || canFocus ? (
        <div className={styles.actions}>
          {namespace ? (
            <Button onClick={() => onToggle(namespace.id)}>
              {namespace.isFolded ? "Open" : "Fold"} {namespace.label}
            </Button>
          ) : null}
          {canFocus ? (
            <Button onClick={() => void setFilters({ focus: chosenId })}>Focus on {name}</Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
