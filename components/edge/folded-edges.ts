import { type Edge, HEALTHS } from "@/lib/mesh/edge";
import { troubleOf } from "@/lib/mesh/edge-trouble";
import { isUnhealthy } from "@/lib/mesh/health";

const FIRST_ROWS = 8;
const FEWEST_FOLDED = 4;

/** Of edges that come worst first: all that is wrong, and some of the others; few are not worth a button. */
export function shownAtFirst(edges: readonly Edge[]): readonly Edge[] {
  const lastUnwell = edges.findLastIndex((edge) => isUnhealthy(edge) || troubleOf(edge) !== null);
  const first = Math.max(FIRST_ROWS, lastUnwell + 1);
  return edges.length - first < FEWEST_FOLDED ? edges : edges.slice(0, first);
}

/** What a button that shows the others promises: an edge that is idle or unknown is not well. */
export function foldedText(folded: readonly Edge[]): string {
  const count = (health: Edge["health"]) => folded.filter((edge) => edge.health === health).length;
  const kinds = HEALTHS.filter((health) => count(health) > 0);
  const words =
    kinds.join() === "healthy"
      ? ", all of them well"
      : `: ${kinds.map((health) => `${count(health)} ${health}`).join(", ")}`;
  return `Show ${folded.length} more${words}`;
}
