import { Button, IconButton } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import type { Graph } from "@/lib/graph/graph";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import styles from "./map-focus.module.css";
import { nameOf } from "./node-words";

const HOPS = [
  { value: "1", label: "1 hop" },
  { value: "2", label: "2" },
  { value: "3", label: "3" },
] as const;

/** One node or namespace with what is around it; past the first hop what is unhealthy, or all. */
export function MapFocus({ graph }: { graph: Graph }) {
  const [{ focus, hops, reach }, setFilters] = useMapFilters();
  if (focus === null) return null;
  return (
    <>
      <span className={styles.focus}>
        <span className={styles.name}>Focus: {nameOf(focus, graph) ?? focus}</span>
        <IconButton
          icon="close"
          label="Leave focus"
          onClick={() => void setFilters({ focus: null, hops: null, reach: null })}
        />
      </span>
      <Choice
        legend="Hops around the focus"
        name="hops"
        options={HOPS}
        value={hops}
        onChange={(value) => void setFilters({ hops: value })}
      />
      {hops === "1" ? null : (
        <Button
          aria-pressed={reach === "all"}
          onClick={() => void setFilters({ reach: reach === null ? "all" : null })}
        >
          Healthy hops too
        </Button>
      )}
    </>
  );
}
