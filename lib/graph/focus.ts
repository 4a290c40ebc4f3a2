import type { Edge } from "@/lib/mesh/edge";
import { endpointId, isWithin } from "@/lib/mesh/edge-id";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";
import { isUnhealthy } from "@/lib/mesh/health";
import type { Focus } from "./graph-choices";

/** The edges at most `hops` away from what is in focus, whichever way they run. */
export function edgesInFocus(edges: readonly Edge[], focus: Focus): Edge[] {
  const reached = new Set(endsNamed(edges, focus.id).map(endpointId));
  const kept = new Set<Edge>();
  for (let hop = 1; hop <= focus.hops; hop += 1) {
    const followed = edges.filter(
      (edge) =>
        (hop === 1 || focus.followsHealthy || isUnhealthy(edge)) &&
        endIds(edge).some((id) => reached.has(id)),
    );
    for (const edge of followed) {
      kept.add(edge);
      for (const id of endIds(edge)) reached.add(id);
    }
  }
  return edges.filter((edge) => kept.has(edge));
}

/** A link may leave the cluster out. */
function endsNamed(edges: readonly Edge[], name: string): Endpoint[] {
  const ends = edges.flatMap(({ source, destination }) => [source, destination]);
  const within = ends.filter((end) => isWithin(end, name));
  return within.length > 0 ? within : ends.filter((end) => endpointText(end) === name);
}

function endIds({ source, destination }: Edge): string[] {
  return [endpointId(source), endpointId(destination)];
}
