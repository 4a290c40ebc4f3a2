import { Button } from "@/components/ui/button";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import styles from "./map-empty.module.css";

/** There are edges, but what the picture is told to leave out leaves nothing. */
export function MapEmpty() {
  const [, setFilters] = useMapFilters();
  return (
    <div className={styles.empty}>
      <p>No edge is left to draw: all are hidden or out of focus.</p>
      <Button
        onClick={() =>
          void setFilters({ focus: null, hops: null, reach: null, hide: null, least: null })
        }
      >
        Show all edges
      </Button>
    </div>
  );
}
