import type { Edge } from "@/lib/mesh/edge";
import { endpointText } from "@/lib/mesh/endpoint";

/** Names that stand in more than one cluster: only they need theirs said. */
export function clashingNames(edges: readonly Edge[]): ReadonlySet<string> {
  const clusterOf = new Map<string, string | null>();
  const clashing = new Set<string>();
  for (const endpoint of edges.flatMap(({ source, destination }) => [source, destination])) {
    const name = endpointText(endpoint);
    if (!clusterOf.has(name)) clusterOf.set(name, endpoint.cluster);
    else if (clusterOf.get(name) !== endpoint.cluster) clashing.add(name);
  }
  return clashing;
}
