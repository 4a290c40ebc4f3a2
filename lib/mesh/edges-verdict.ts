import { OWNERS, type Owner } from "@/lib/envoy/owner";
import type { Edge, Health } from "./edge";
import type { Endpoint } from "./endpoint";
import { isUnhealthy } from "./health";

/** What is wrong among some edges, in a sentence for those who see no screen. */
export type EdgesVerdict = {
  /** `null` where they are several. */
  edge: string | null;
  owner: Owner | null;
  health: Health;
  sentence: string;
};

/** Edges come worst first. `null`: there are none to judge. */
export function verdictOfEdges(edges: readonly Edge[]): EdgesVerdict | null {
  const [worst, ...others] = edges;
  if (worst === undefined) return null;
  const { health } = worst;
  const owner = isUnhealthy(worst) ? mainOwner(worst) : null;
  if (others.length === 0) return { edge: worst.id, owner, health, sentence: edgeSentence(worst) };
  const unhealthy = edges.filter(isUnhealthy).length;
  const sentence =
    unhealthy === 0
      ? `None of ${edges.length} edges is failing or degraded.`
      : `${unhealthy} of ${edges.length} edges are failing or degraded, the worst of them: ${edgeSentence(worst)}`;
  return { edge: null, owner, health, sentence };
}

function edgeSentence({ source, destination, reason }: Edge): string {
  return `${nameOf(source)} → ${nameOf(destination)}: ${reason}.`;
}

function nameOf({ namespace, name }: Endpoint): string {
  return namespace === null ? name : `${namespace}/${name}`;
}

/** `null` where the metrics name no owner at all. */
function mainOwner({ owners }: Edge): Owner | null {
  const most = OWNERS.reduce((best, one) => (owners[one] > owners[best] ? one : best));
  return owners[most] > 0 ? most : null;
}
