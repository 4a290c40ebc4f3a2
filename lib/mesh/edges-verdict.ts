import type { Owner } from "@/lib/envoy/owner";
import type { EdgeCulprit } from "./culprit-of";
import type { Edge, Health } from "./edge";
import { troubleOf, troublesToTell } from "./edge-trouble";
import { edgeVerdict } from "./edge-verdict";
import { edgeText } from "./endpoint";
import { isUnhealthy } from "./health";

/** What is wrong among some edges, in a sentence for those who see no screen. */
export type EdgesVerdict = {
  /** `null` where they are several. */
  edge: string | null;
  owner: Owner | null;
  health: Health;
  sentence: string;
};

/** Courses and logs are asked for by the page alone. */
const UNASKED = {
  beginnings: null,
  earlier: null,
  spell: null,
  lastTrafficAt: null,
  upgrade: null,
} as const;

/** Edges come worst first. `null`: there are none to judge. */
export function verdictOfEdges(
  edges: readonly Edge[],
  culpritOf: (edge: Edge) => EdgeCulprit | null,
  nowMs: number,
): EdgesVerdict | null {
  const [worst, ...others] = edges;
  if (worst === undefined) return null;
  const { health } = worst;
  const told = others.length === 0 || isUnhealthy(worst) ? worst : mostRefusing(edges);
  if (told === null) return { edge: null, owner: null, health, sentence: `${noneOf(edges)}.` };
  const { owner, sentence } = edgeVerdict({
    edge: told,
    culprit: culpritOf(told),
    version: told.worseWorkload?.sentence ?? null,
    ...UNASKED,
    nowMs,
  });
  return {
    edge: others.length === 0 ? told.id : null,
    owner,
    health,
    sentence: `${others.length === 0 ? "" : countsOf(edges)}${edgeText(told)}: ${sentence}`,
  };
}

/** Of edges that are well, the one at which most is denied or given up. */
function mostRefusing(edges: readonly Edge[]): Edge | null {
  return troubled(edges).toSorted((a, b) => refusedPerSecond(b) - refusedPerSecond(a))[0] ?? null;
}

function refusedPerSecond(edge: Edge): number {
  return troublesToTell(edge)[0]?.requestsPerSecond ?? 0; // an edge without trouble refuses nobody
}

function troubled(edges: readonly Edge[]): Edge[] {
  return edges.filter((edge) => troubleOf(edge) !== null);
}

/** How many there are like the one that is told. */
function countsOf(edges: readonly Edge[]): string {
  const unhealthy = edges.filter(isUnhealthy).length;
  if (unhealthy > 0) {
    return `${unhealthy} of ${edges.length} edges are failing or degraded, the worst of them: `;
  }
  const refusing = troubled(edges).length;
  const most = refusing === 1 ? ": " : ", most of them at ";
  return `${noneOf(edges)}, but requests are denied or given up at ${refusing}${most}`;
}

function noneOf(edges: readonly Edge[]): string {
  return `None of ${edges.length} edges is failing or degraded`;
}
