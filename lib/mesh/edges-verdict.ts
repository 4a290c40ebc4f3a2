import type { Owner } from "@/lib/envoy/owner";
import { culpritOf } from "./culprit-of";
import type { Edge, Health } from "./edge";
import { edgeVerdict } from "./edge-verdict";
import { endpointText } from "./endpoint";
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
  spell: null,
  lastTrafficAt: null,
  version: null,
  upgrade: null,
} as const;

/** What else the answer holds beside the edges to judge, and which namespaces it is about. */
export type Around = { edges: readonly Edge[]; namespaces: readonly string[] };

/** Edges come worst first. `null`: there are none to judge. */
export function verdictOfEdges(
  edges: readonly Edge[],
  around: Around,
  nowMs: number,
): EdgesVerdict | null {
  const [worst, ...others] = edges;
  if (worst === undefined) return null;
  const { health } = worst;
  const { owner, sentence } = edgeVerdict({
    edge: worst,
    culprit: culpritOf(worst, around.edges, around.namespaces),
    ...UNASKED,
    nowMs,
  });
  const told = `${endpointText(worst.source)} → ${endpointText(worst.destination)}: ${sentence}`;
  if (others.length === 0) return { edge: worst.id, owner, health, sentence: told };
  const unhealthy = edges.filter(isUnhealthy).length;
  if (unhealthy === 0) {
    const none = `None of ${edges.length} edges is failing or degraded.`;
    return { edge: null, owner: null, health, sentence: none };
  }
  const count = `${unhealthy} of ${edges.length} edges are failing or degraded`;
  return { edge: null, owner, health, sentence: `${count}, the worst of them: ${told}` };
}
