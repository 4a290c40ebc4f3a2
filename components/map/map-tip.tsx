import type { Graph } from "@/lib/graph/graph";
import type { Hover } from "./map-renderer";
import styles from "./map-tip.module.css";
import { lineWords, nodeWords } from "./node-words";

/** What lies under the pointer, in words. Keys and readers have the status line for the same. */
export function MapTip({ hover, graph }: { hover: Hover; graph: Graph }) {
  const words = hoverWords(hover.id, graph);
  if (words === null) return null;
  const [title, ...rest] = words.split("; ");
  return (
    <div className={styles.tip} style={{ left: hover.x, top: hover.y }} aria-hidden="true">
      <strong>{title}</strong>
      {rest.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </div>
  );
}

function hoverWords(id: string, graph: Graph): string | null {
  const node = graph.nodes.find((one) => one.id === id);
  if (node) return nodeWords(node, graph);
  const line = graph.lines.find((one) => one.id === id);
  return line ? lineWords(line, graph) : null;
}
