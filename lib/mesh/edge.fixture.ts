import type { Edge } from "./edge";
import { edgeId } from "./edge-id";
import type { Endpoint } from "./endpoint";
import { noOwners } from "./owner";

export function service(name: string, namespace = "shop", cluster = "east"): Endpoint {
  return { cluster, namespace, name, kind: "service" };
}

/** A healthy HTTP edge with 100 requests/s; ends given by name alone are services of one namespace. */
export function edge(
  from: string | Endpoint,
  to: string | Endpoint,
  changes: Partial<Edge> = {},
): Edge {
  const source = typeof from === "string" ? service(from) : from;
  const destination = typeof to === "string" ? service(to) : to;
  return {
    id: edgeId(source, destination, changes.protocol === "tcp" ? "tcp" : "request"),
    source,
    destination,
    protocol: "http",
    requestsPerSecond: 100,
    errorRatio: 0,
    deniedRatio: 0,
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags: [],
    owners: noOwners(),
    reported: { source: 100, destination: 100 },
    tcp: null,
    mtlsRatio: null,
    health: "healthy",
    reason: "",
    ...changes,
  };
}
