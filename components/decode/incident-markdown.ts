import { formatCount } from "@/lib/format/figure";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";
import { isWrong, type LogEdge } from "@/lib/mesh/log-edge";
import type { LogSummary } from "./decode-messages";
import { logOwners } from "./edge-words";
import { partialWords, summaryWords } from "./summary-words";

const MOST_EDGES = 10;
const SPECIAL = /[\\`*_{}[\]<>|~]/g;

/** What a log says, for an incident channel. */
export function incidentMarkdown(summary: LogSummary, names: readonly string[]): string {
  const wrong = summary.edges.filter(isWrong);
  const listed = wrong.slice(0, MOST_EDGES);
  const rest = wrong.length - listed.length;
  return [
    `**${escaped(names.join(", "))}**: ${summaryWords(summary)}.`,
    summary.isPartial ? partialWords(summary) : null,
    ...listed.map(bullet),
    rest > 0 ? `- and ${formatCount(rest, "more edge")}` : null,
    listed.length === 0 ? null : table(listed),
  ]
    .filter((line) => line !== null)
    .join("\n\n")
    .replaceAll(/\n\n- /g, "\n- ");
}

function bullet({ source, destination, sentence }: LogEdge): string {
  return `- **${endText(source)} → ${endText(destination)}**: ${escaped(sentence)}`;
}

function table(edges: readonly LogEdge[]): string {
  const rows = edges.map((edge) =>
    [
      `${endText(edge.source)} → ${endText(edge.destination)}`,
      edge.requests,
      edge.failed,
      edge.denied,
      edge.givenUp,
      edge.flags.map(({ flag }) => escaped(flag)).join(", ") || "–",
      logOwners(edge).join(", ") || "–",
      edge.p99Ms === null ? "–" : `${edge.p99Ms} ms`,
    ].join(" | "),
  );
  const heads = ["Edge", "Requests", "Failed", "Denied", "Given up", "Flags", "Owners", "p99"];
  return [heads.join(" | "), heads.map(() => "---").join(" | "), ...rows]
    .map((row) => `| ${row} |`)
    .join("\n");
}

function endText(endpoint: Endpoint): string {
  return escaped(endpointText(endpoint));
}

/** Names come from outside: they format nothing, break no table and call nobody. */
export function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(SPECIAL, (sign) => `\\${sign}`)
    .replaceAll("@", "@\u200b");
}
