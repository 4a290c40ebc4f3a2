import { Button } from "@/components/ui/button";
import { useMapFilters } from "@/lib/hooks/use-map-filters";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import { useIsNarrow } from "@/lib/hooks/use-room";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { MapExport } from "./map-export";
import styles from "./map-footer.module.css";
import { MapLegend } from "./map-legend";
import { posterFileName, posterWords } from "./poster-words";
import type { Picture } from "./use-picture";

/** What the marks mean, and what can be done with the picture as a whole. */
export function MapFooter({ picture, answer }: { picture: Picture; answer: EdgesAnswer }) {
  const [{ namespace: namespaces }] = useMeshFilters();
  const [{ focus: focusId }] = useMapFilters();
  const isNarrow = useIsNarrow();
  const { graph, scene, reset } = picture;
  return (
    <div className={styles.footer}>
      {scene ? <MapLegend scene={scene} isOpen={!isNarrow} /> : null}
      <span className={styles.end}>
        <Button onClick={reset} title="Put everything back to where the names alone put it">
          Reset layout
        </Button>
        <MapExport
          scene={scene}
          words={posterWords(answer, { namespaces, focusId, graph })}
          fileName={posterFileName(answer)}
        />
      </span>
    </div>
  );
}
