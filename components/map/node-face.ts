import type { FoldedCounts, GraphNode } from "@/lib/graph/graph";
import { NODE_FONT_PX, textWidthPx } from "./map-measures";

/** What a node shows of itself, and the room that this takes. */
export type NodeFace = { text: string; widthPx: number; heightPx: number };

const MOST_CHARACTERS = 28;
const MOST_VERSIONS = 3;
const LEAST_WIDTH_PX = 60;
const SIDE_PX = 12;
const FIRST_LINE_PX = 34;
const LINE_PX = 18;

/** A folded namespace keeps its size whatever goes wrong in it, so that a refresh moves nothing. */
const WIDEST_FOLDED_LINE = "99 degraded inside";
const FOLDED_LINES = 3;

/** Outlines that taper need more room for the same text. */
const TAPER_PX: Record<GraphNode["kind"], number> = {
  service: 0,
  workload: 0,
  gateway: 22,
  external: 6,
  unknown: 28,
  namespace: 6,
};

const SIGNS: Record<GraphNode["kind"], string> = {
  service: "",
  workload: "",
  gateway: "⇥ ",
  external: "↗ ",
  unknown: "? ",
  namespace: "",
};

export function nodeFace({ kind, label, versions, folded }: GraphNode): NodeFace {
  const lines = [
    `${SIGNS[kind]}${shortened(label)}`,
    ...(versions.length > 0 ? [versionsText(versions)] : []),
    ...(folded ? foldedLines(folded) : []),
  ];
  const room = folded ? [...lines, WIDEST_FOLDED_LINE] : lines;
  const textPx = Math.max(...room.map((line) => textWidthPx(line, NODE_FONT_PX)));
  const lineCount = folded ? FOLDED_LINES : lines.length;
  return {
    text: lines.join("\n"),
    widthPx: Math.max(LEAST_WIDTH_PX, textPx + 2 * (SIDE_PX + TAPER_PX[kind])),
    heightPx: FIRST_LINE_PX + (lineCount - 1) * LINE_PX,
  };
}

/** Names of services differ at their ends as often as at their beginnings, so the middle goes. */
export function shortened(name: string): string {
  if (name.length <= MOST_CHARACTERS) return name;
  const kept = MOST_CHARACTERS - 1;
  return `${name.slice(0, Math.ceil(kept / 2))}…${name.slice(-Math.floor(kept / 2))}`;
}

function versionsText(versions: readonly string[]): string {
  const shown = versions.slice(0, MOST_VERSIONS).map(shortened);
  const rest = versions.length - shown.length;
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(" · ");
}

/** The worst alone: a namespace where something fails is opened for that. */
function foldedLines({ nodes, failing, degraded }: FoldedCounts): string[] {
  const services = nodes === 1 ? "1 service" : `${nodes} services`;
  if (failing > 0) return [services, `${failing} failing inside`];
  return degraded > 0 ? [services, `${degraded} degraded inside`] : [services];
}
