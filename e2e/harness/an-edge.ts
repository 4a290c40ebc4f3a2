import type { Edge } from "@/lib/mesh/edge";
import { withTroubles } from "@/lib/mesh/edge.fixture";
import { edgeId } from "@/lib/mesh/edge-id";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { noOwners } from "@/lib/mesh/owner";

/** A healthy edge, for tests to change what they are about. */
export function anEdge(change: Partial<Edge> = {}): Edge {
  return withTroubles({
    id: "east/shop/cart~east/shop/pricing",
    source: { cluster: "east", namespace: "shop", name: "cart", kind: "service" },
    destination: { cluster: "east", namespace: "shop", name: "pricing", kind: "service" },
    protocol: "http",
    requestsPerSecond: 41.3,
    errorRatio: 0,
    deniedRatio: 0,
    meanMs: 12,
    p50Ms: 9,
    p90Ms: 40,
    p99Ms: 1_240,
    flags: [],
    owners: noOwners(),
    reported: { source: 41.3, destination: 41.1 },
    tcp: null,
    mtlsRatio: 1,
    health: "healthy",
    reason: "None of 41 req/s fail",
    ...change,
  });
}

/** An edge between two ends, written `cluster/namespace/name`; `-` is none. */
export function edgeBetween(source: string, destination: string, change: Partial<Edge> = {}): Edge {
  const ends = { source: endOf(source), destination: endOf(destination) };
  const transport = change.protocol === "tcp" ? "tcp" : "request";
  return anEdge({ id: edgeId(ends.source, ends.destination, transport), ...ends, ...change });
}

function endOf(text: string): Endpoint {
  const [cluster = "-", namespace = "-", name = "-"] = text.split("/");
  const known = (part: string) => (part === "-" ? null : part);
  const kind = namespace === "-" ? "external" : "service";
  return { cluster: known(cluster), namespace: known(namespace), name, kind };
}
