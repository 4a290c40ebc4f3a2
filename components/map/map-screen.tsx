import { useId, useRef, useState } from "react";
import type { Graph } from "@/lib/graph/graph";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { MapCanvas } from "./map-canvas";
import { MapChosen } from "./map-chosen";
import { MapControls } from "./map-controls";
import { MapEmpty } from "./map-empty";
import { MapFooter } from "./map-footer";
import { MapNotes } from "./map-notes";
import styles from "./map-screen.module.css";
import { MapTip } from "./map-tip";
import { MapToolbar } from "./map-toolbar";
import { MiniMap } from "./mini-map";
import { nodeWords } from "./node-words";
import { sizeWords } from "./picture-words";
import type { Scene } from "./scene";
import { useMap } from "./use-map";

/** Above this many the eye loses its place. */
const MINI_MAP_FROM_NODES = 150;

/** The picture of the mesh with everything that steers it. */
export function MapScreen({ answer }: { answer: EdgesAnswer }) {
  const containerRef = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const map = useMap(answer, containerRef);
  const { store, hover, picture, isDrawn, failure, stage, selection, cursor } = map;
  const { graph, scene } = picture;
  const spoken = useSpoken(cursor.cursor?.id ?? null, graph);
  const isPending = !isDrawn && failure === null;
  const size = sizeWords(graph);
  return (
    <section
      className={styles.screen}
      aria-label="Map of the mesh"
      data-state={isDrawn ? "drawn" : "pending"}
      {...counts(scene)}
    >
      <MapToolbar graph={graph} />
      <MapNotes graph={graph} failure={failure} />
      <div className={styles.stage}>
        <MapCanvas
          containerRef={containerRef}
          label={`Mesh, ${size}`}
          keysId={keysId}
          cursor={cursor.cursor}
          onKeyDown={cursor.onKeyDown}
          onPointerLeave={map.leave}
        />
        {isPending ? <p className={styles.pending}>Finding a place for {size}…</p> : null}
        {graph.nodes.length === 0 ? <MapEmpty /> : null}
        <MapControls stage={stage} />
        {scene && scene.nodes.length > MINI_MAP_FROM_NODES ? (
          <MiniMap scene={scene} store={store} onGo={stage.goTo} />
        ) : null}
        {hover ? <MapTip hover={hover} picture={picture} store={store} /> : null}
        <MapChosen
          graph={graph}
          chosenId={cursor.cursor?.id ?? selection.selected}
          spoken={spoken}
          onToggle={selection.toggle}
        />
      </div>
      <MapFooter picture={picture} answer={answer} />
    </section>
  );
}

/** Said where the keyboard arrives, and not again with every refresh of the rates. */
function useSpoken(id: string | null, graph: Graph): string {
  const [said, setSaid] = useState<{ id: string | null; words: string }>({ id: null, words: "" });
  if (said.id === id) return said.words;
  const node = graph.nodes.find((one) => one.id === id);
  const words = node ? nodeWords(node, graph) : "";
  setSaid({ id, words });
  return words;
}

/** For whoever looks at the page from outside, since a canvas tells nothing of what it shows. */
function counts(scene: Scene | null) {
  if (scene === null) return {};
  const dimmed = scene.lines.filter(({ emphasis }) => emphasis === "dimmed");
  return {
    "data-nodes": scene.nodes.length,
    "data-lines": scene.lines.length,
    "data-dimmed": dimmed.length,
  };
}
