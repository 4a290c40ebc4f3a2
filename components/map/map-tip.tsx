import { CHANGE_KINDS, type EdgeChange } from "@/lib/mesh/edge-change";
import type { Hover } from "./map-renderer";
import styles from "./map-tip.module.css";
import { lineWords, nodeWords } from "./node-words";
import type { Picture } from "./use-picture";
import type { ViewportStore } from "./viewport-store";

/** Of a line that merges many edges, the weightiest changes are enough to go and look. */
const MOST_SENTENCES = 3;

/** As in the style sheet, with its distance from the pointer on either side. */
const WIDEST_PX = 344;
const NO_SIZE = { widthPx: Infinity, heightPx: Infinity };

type MapTipProps = { hover: Hover; picture: Picture; store: ViewportStore };

/** What lies under the pointer, in words. Keys and readers have the status line for the same. */
export function MapTip({ hover, picture, store }: MapTipProps) {
  const words = hoverWords(hover.id, picture);
  if (words === null) return null;
  const { widthPx, heightPx } = store.current()?.size ?? NO_SIZE;
  const [title, ...rest] = words.split("; ");
  return (
    <div
      className={styles.tip}
      style={{ left: Math.min(hover.x, widthPx - WIDEST_PX), top: hover.y }}
      data-above={hover.y > heightPx / 2 || undefined}
      aria-hidden="true"
    >
      <strong>{title}</strong>
      {rest.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </div>
  );
}

function hoverWords(id: string, { edges, graph, changes }: Picture): string | null {
  const node = graph.nodes.find((one) => one.id === id);
  if (node) return nodeWords(node, graph);
  const line = graph.lines.find((one) => one.id === id);
  if (!line) return null;
  const changed = edges.flatMap((edge) => {
    const change = line.edgeIds.includes(edge.id) ? changes?.[edge.id] : undefined;
    return change && change.kind !== "same" ? [{ edge, change }] : [];
  });
  const sentences = changed
    .toSorted((a, b) => weight(a.change) - weight(b.change))
    .slice(0, MOST_SENTENCES)
    .map(({ edge, change }) =>
      line.edgeIds.length === 1
        ? change.sentence
        : `${edge.source.name} → ${edge.destination.name}: ${change.sentence}`,
    );
  return [lineWords(line, graph), ...sentences].join("; ");
}

function weight({ kind }: EdgeChange): number {
  return CHANGE_KINDS.indexOf(kind);
}
