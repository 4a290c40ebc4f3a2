import type { Edge } from "./edge";

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
export function isEdgeOf({ source, destination }: Edge, namespaces: string[]): boolean {
  if (namespaces.length === 0) return true;
  return [source, destination].some(
    ({ namespace }) => namespace !== null && namespaces.includes(namespace),
  );
}
