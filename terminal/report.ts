import { formatCount } from "@/lib/format/figure";
import { isWrong, type LogEdge } from "@/lib/mesh/log-edge";
import { nextText } from "@/lib/mesh/next-text";
import { edgeName, edgeTable } from "./edge-table";
import type { LogSummary } from "./log-summary";
import type { Paint } from "./paint";
import { plain } from "./plain";

const MOST_SENTENCES = 20;
const SIGNS: Record<LogEdge["health"], string> = {
  failing: "✗",
  degraded: "!",
  unknown: "?",
  healthy: "·",
  idle: "·",
};

/** What a person reads: the worst edges as sentences, all edges as a table, and what was left out. */
export function report({ records, edges, skips }: LogSummary, paint: Paint): string {
  const parts = [
    paint(`${headline(records, edges)}.`, "bold"),
    verdicts(edges.filter(isWrong), paint),
    edges.length === 0 ? null : edgeTable(edges, paint),
    skips.length === 0 ? null : paint(skippedText(skips), "faint"),
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

function headline(records: number, edges: readonly LogEdge[]): string {
  if (records === 0) return "No access-log record was found";
  const bad = edges.filter(({ health }) => health === "failing" || health === "degraded");
  const told = `${formatCount(records, "record")} of ${formatCount(edges.length, "edge")}`;
  return bad.length === 0 ? `${told}, none of them unhealthy` : `${told}, ${bad.length} unhealthy`;
}

function verdicts(edges: readonly LogEdge[], paint: Paint): string | null {
  if (edges.length === 0) return null;
  const lines = edges.slice(0, MOST_SENTENCES).map((edge, place) => {
    const name = paint(`${SIGNS[edge.health]} ${edgeName(edge)}`, edge.health);
    return [name, `  ${plain(edge.sentence)}`, ...(place === 0 ? nextLines(edge) : [])].join("\n");
  });
  const rest = edges.length - MOST_SENTENCES;
  return [...lines, ...(rest > 0 ? [`and ${formatCount(rest, "more edge")}`] : [])].join("\n");
}

/** A line of its own for the command, so that it is copied whole. */
function nextLines({ next }: LogEdge): string[] {
  return next === null ? [] : [`  ${nextText(next)}`, `  ${plain(next.command)}`];
}

function skippedText(skips: LogSummary["skips"]): string {
  const lines = skips.map(({ reason, lines: count, first: { file, line } }) => {
    const place = file === "-" ? `line ${line}` : `line ${line} of ${plain(file)}`;
    return `  ${formatCount(count, "line")}: ${reason} (${count === 1 ? "" : "first: "}${place})`;
  });
  return ["Left out:", ...lines].join("\n");
}
