import type { Edge } from "./edge";
import type { Endpoint } from "./endpoint";

export const GROUPINGS = ["service", "workload"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const LATENCY_DEPTHS = ["none", "mean", "percentiles"] as const;
export type LatencyDepth = (typeof LATENCY_DEPTHS)[number];

/**
 * What is being asked about. `atMs: null` is now. No namespaces means all of them.
 * `compareSeconds: null`: nothing is compared with what was that long before.
 */
export type Scope = {
  namespaces: string[];
  windowSeconds: number;
  atMs: number | null;
  group: Grouping;
  latency: LatencyDepth;
  compareSeconds: number | null;
};

/** Whether either end of an edge lies in one of the namespaces, of which none means all. */
export function isEdgeOf({ source, destination }: Edge, namespaces: readonly string[]): boolean {
  return isEndOf(source, namespaces) || isEndOf(destination, namespaces);
}

/** An answer about these namespaces holds all edges of such an end, and of any other only some. */
export function isEndOf({ namespace }: Endpoint, namespaces: readonly string[]): boolean {
  if (namespaces.length === 0) return true;
  return namespace !== null && namespaces.includes(namespace);
}
