import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Edge } from "@/lib/mesh/edge";
import { edgeTotals } from "@/lib/mesh/edge-totals";
import type { Part } from "@/lib/mesh/selection";

const KIND_WORDS = {
  service: "Service",
  workload: "Workload",
  gateway: "Gateway",
  external: "Outside of the mesh",
  unknown: "Not known to the mesh",
};

type PartWords = { noun: string; kind: string; title: string };

/** What a part is, and what it is called where that is more than one endpoint's name. */
export function partWords({ isArea, endpoints, id }: Part): PartWords {
  const [{ cluster, namespace, name, kind }] = endpoints;
  if (!isArea) return { noun: "node", kind: KIND_WORDS[kind], title: name };
  const ends = endpoints.length === 1 ? "1 end" : `${endpoints.length} ends`;
  const isCluster = id.indexOf("/") === id.length - 1;
  if (isCluster) {
    return { noun: "cluster", kind: `Cluster of ${ends}`, title: cluster ?? "no cluster" };
  }
  const where = cluster === null ? "" : ` in ${cluster}`;
  return {
    noun: "namespace",
    kind: `Namespace of ${ends}${where}`,
    title: namespace ?? "no namespace",
  };
}

/** "120 req/s, 4 conn/s, 2 % failed"; `null` where nobody told anything. */
export function totalsText(edges: readonly Edge[]): string | null {
  const { requestsPerSecond, openedPerSecond, errorRatio } = edgeTotals(edges);
  const parts = [
    requestsPerSecond === null ? null : formatPerSecond(requestsPerSecond, "req"),
    openedPerSecond === null ? null : formatPerSecond(openedPerSecond, "conn"),
    errorRatio === null ? null : `${formatPercent(errorRatio)} failed`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
