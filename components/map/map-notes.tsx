import type { Graph } from "@/lib/graph/graph";
import styles from "./map-notes.module.css";
import { pictureNotes } from "./picture-words";

/** What the picture leaves to be imagined. */
export function MapNotes({ graph, failure }: { graph: Graph; failure: string | null }) {
  const notes = pictureNotes(graph);
  return (
    <p className={styles.notes} role="status">
      {failure === null ? null : (
        <span className={styles.failure}>
          The map cannot be drawn: {failure}. The table (T) shows the same edges.
        </span>
      )}
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}
