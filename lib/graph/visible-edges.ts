import type { Edge } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";
import { deniedRatioOf } from "@/lib/mesh/state-word";
import { edgesInFocus } from "./focus";
import type { Hidden } from "./graph";
import type { GraphChoices } from "./graph-choices";
import { ratePerSecond } from "./rate";

/** What is left of the edges, and how many went for which reason. */
export function visibleEdges(
  edges: readonly Edge[],
  { focus, hidesHealthy, leastPerSecond }: GraphChoices,
): { shown: Edge[]; hidden: Hidden } {
  const focused = focus === null ? [...edges] : edgesInFocus(edges, focus);
  const notable = hidesHealthy ? focused.filter((edge) => !isWell(edge)) : focused;
  const shown =
    leastPerSecond === null ? notable : notable.filter((edge) => isAtLeast(edge, leastPerSecond));
  return {
    shown,
    hidden: {
      focus: edges.length - focused.length,
      healthy: focused.length - notable.length,
      rate: notable.length - shown.length,
      unhealthy: edges.filter(isUnhealthy).length - shown.filter(isUnhealthy).length,
    },
  };
}

/** What is unknown stays in sight, for nobody said that it is well; so does what is denied. */
function isWell(edge: Edge): boolean {
  return edge.health === "idle" || (edge.health === "healthy" && deniedRatioOf(edge) === null);
}

/** An edge whose rate nobody knows may be of any. */
function isAtLeast(edge: Edge, leastPerSecond: number): boolean {
  const perSecond = ratePerSecond(edge);
  return perSecond === null || perSecond >= leastPerSecond;
}
