import { formatFigure, formatPercent } from "@/lib/format/figure";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";
import type { LogEdge } from "@/lib/mesh/log-edge";
import type { Paint } from "./paint";
import { plain } from "./plain";

const HEADS = [
  "EDGE",
  "HEALTH",
  "COUNT",
  "FAILED",
  "DENIED",
  "GAVE UP",
  "OWNER",
  "FLAGS",
  "P50",
  "P99",
];
const LEFT = new Set(["EDGE", "HEALTH", "OWNER", "FLAGS"]);
const NONE = "–";

/** One line for each edge, in columns as wide as what is in them. */
export function edgeTable(edges: readonly LogEdge[], paint: Paint): string {
  const rows = edges.map(cellsOf);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = edges.map(({ health }, row) => paint(aligned(rows[row] ?? [], widths), health));
  return [paint(aligned(HEADS, widths), "faint"), ...lines].join("\n");
}

export function edgeName({ source, destination }: LogEdge): string {
  return `${endName(source)} → ${endName(destination)}`;
}

function endName(endpoint: Endpoint): string {
  return plain(endpointText(endpoint));
}

function cellsOf(edge: LogEdge): string[] {
  const { health, transport, requests, failed, denied, givenUp, flags, p50Ms, p99Ms } = edge;
  return [
    edgeName(edge),
    health,
    `${formatFigure(requests)}${transport === "tcp" ? " tcp" : ""}`,
    failed === 0 ? NONE : `${formatFigure(failed)} (${formatPercent(failed / requests)})`,
    countText(denied),
    countText(givenUp),
    ownersText(edge),
    plain(flags.map(({ flag }) => flag).join(",")) || NONE,
    msText(p50Ms),
    msText(p99Ms),
  ];
}

/** The largest share first. */
function ownersText({ owners }: LogEdge): string {
  const shares = Object.entries(owners).filter(([, count]) => count > 0);
  const names = shares.sort(([, a], [, b]) => b - a).map(([owner]) => owner);
  return names.join(",") || NONE;
}

function countText(count: number): string {
  return count === 0 ? NONE : formatFigure(count);
}

function msText(ms: number | null): string {
  return ms === null ? NONE : `${formatFigure(ms)} ms`;
}

function aligned(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return LEFT.has(HEADS[column] ?? "") ? cell.padEnd(width) : cell.padStart(width);
    })
    .join("  ")
    .trimEnd();
}
