import { useId, useRef } from "react";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { MapCanvas } from "./map-canvas";
import { MapControls } from "./map-controls";
import { MapNotes } from "./map-notes";
import styles from "./map-screen.module.css";
import { MapTip } from "./map-tip";
import { nodeWords } from "./node-words";
import { counted } from "./picture-words";
import { useMap } from "./use-map";

/** The picture of the mesh with everything that steers it. */
export function MapScreen({ answer }: { answer: EdgesAnswer }) {
  const screenRef = useRef<HTMLElement>(null);
  const containerRef = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const { hover, picture, renderer, stage, cursor } = useMap(answer, containerRef);
  const { graph, scene, failure } = picture;
  const node = graph.nodes.find(({ id }) => id === cursor.cursor?.id);
  const isDrawn = renderer !== null && scene !== null;
  const size = `${counted(graph.nodes.length, "node", "nodes")}, ${counted(graph.lines.length, "line", "lines")}`;
  return (
    <section
      ref={screenRef}
      className={styles.screen}
      aria-label="Map of the mesh"
      data-state={isDrawn ? "drawn" : "pending"}
      data-nodes={scene?.nodes.length}
      data-lines={scene?.lines.length}
    >
      <MapNotes graph={graph} failure={failure} />
      <div className={styles.stage}>
        <MapCanvas
          containerRef={containerRef}
          label={`Mesh, ${size}`}
          keysId={keysId}
          onKeyDown={cursor.onKeyDown}
          onLeave={cursor.leave}
        />
        {isDrawn ? null : <p className={styles.pending}>Finding a place for {size}…</p>}
        <MapControls stage={stage} screenRef={screenRef} />
        {hover ? <MapTip hover={hover} graph={graph} /> : null}
        <p className={styles.words} role="status">
          {node ? nodeWords(node, graph) : null}
        </p>
      </div>
    </section>
  );
}
