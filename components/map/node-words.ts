import { OWNER_WORDS } from "@/components/ui/owner-words";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Graph, GraphLine, GraphNode } from "@/lib/graph/graph";
import { needsEyes } from "@/lib/graph/line-state";
import { rateText } from "@/lib/graph/line-text";
import { isUnhealthy } from "@/lib/mesh/health";
import { counted } from "./picture-words";

const KIND_WORDS: Record<GraphNode["kind"], string> = {
  service: "service",
  workload: "workload",
  gateway: "gateway",
  external: "outside of the mesh",
  unknown: "not known to the mesh",
  namespace: "folded namespace",
};

function nodeName({ kind, label, namespace }: GraphNode): string {
  return namespace === null || kind === "namespace" ? label : `${namespace}/${label}`;
}

/** What is called so on the map; `null` where nothing is. */
export function nameOf(id: string, { nodes, islands, bands }: Graph): string | null {
  const node = nodes.find((one) => one.id === id);
  if (node) return nodeName(node);
  return [...islands, ...bands].find((box) => box.id === id)?.label ?? null;
}

/** A node as one says it: "payments/ledger, service, failing; 3 callers, 2 dependencies; worst: …". */
export function nodeWords(node: GraphNode, graph: Graph): string {
  const callers = graph.lines.filter(({ targetId }) => targetId === node.id);
  const dependencies = graph.lines.filter(({ sourceId }) => sourceId === node.id);
  const worst = worstLine([...callers, ...dependencies]);
  const head = [nodeName(node), KIND_WORDS[node.kind], node.health].filter((word) => word !== null);
  const counts = [
    counted(callers.length, "caller", "callers"),
    counted(dependencies.length, "dependency", "dependencies"),
    ...(node.folded ? [`${node.folded.nodes} services inside`] : []),
    ...(node.versions.length > 0 ? [`versions ${node.versions.join(", ")}`] : []),
  ];
  const parts = [head.join(", "), counts.join(", ")];
  return [...parts, ...(worst ? [`worst: ${lineWords(worst, graph)}`] : [])].join("; ");
}

/** "checkout → ledger: failing, 12 % of 40 req/s fail, owned by the app". */
export function lineWords(line: GraphLine, graph: Graph): string {
  const name = (id: string) => graph.nodes.find((one) => one.id === id)?.label ?? id;
  return `${name(line.sourceId)} → ${name(line.targetId)}: ${lineFacts(line)}`;
}

function lineFacts(line: GraphLine): string {
  const { health, owner, perSecond, unit, errorRatio, deniedRatio, edgeIds } = line;
  const failing =
    perSecond === null || errorRatio === null || errorRatio === 0 || deniedRatio !== null
      ? rateText(line)
      : `${formatPercent(errorRatio)} of ${formatPerSecond(perSecond, unit)} fail`;
  const facts = [
    deniedRatio === null ? health : "denied",
    failing,
    needsEyes(line) && owner !== null ? `owner: ${OWNER_WORDS[owner].word}` : null,
    edgeIds.length > 1 ? `${edgeIds.length} edges in one line` : null,
  ];
  return facts.filter((fact) => fact !== null).join(", ");
}

/** Lines keep no order of health, so the worst is looked for: failing before degraded. */
function worstLine(lines: readonly GraphLine[]): GraphLine | null {
  const failing = lines.filter(({ health }) => health === "failing");
  const candidates = failing.length > 0 ? failing : lines.filter(isUnhealthy);
  const [first, ...others] = candidates;
  if (!first) return null;
  return others.reduce((worst, line) => (lost(line) > lost(worst) ? line : worst), first);
}

/** Failures a second; what nobody told counts as none when the worst of several is named. */
function lost({ perSecond, errorRatio }: GraphLine): number {
  return (perSecond ?? 0) * (errorRatio ?? 0);
}
