export const GROUPINGS = ["service", "workload"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const LATENCY_DEPTHS = ["none", "mean", "percentiles"] as const;
export type LatencyDepth = (typeof LATENCY_DEPTHS)[number];

/** What is being asked about. `atMs: null` is now. No namespaces means all of them. */
export type Scope = {
  namespaces: string[];
  windowSeconds: number;
  atMs: number | null;
  group: Grouping;
  latency: LatencyDepth;
};
