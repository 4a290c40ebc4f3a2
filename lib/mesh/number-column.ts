/** Every figure of an edge that can be traced back to PromQL. */
export const NUMBER_COLUMNS = [
  "requestsPerSecond",
  "errorRatio",
  "deniedRatio",
  "meanMs",
  "p50Ms",
  "p90Ms",
  "p99Ms",
  "flags",
  "owners",
  "mtlsRatio",
  "reportedSource",
  "reportedDestination",
  "openedPerSecond",
  "closedPerSecond",
  "sentBytesPerSecond",
  "receivedBytesPerSecond",
] as const;
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** Where a figure comes from: pasted into Prometheus at `at`, the PromQL gives that figure. */
export type Provenance = {
  promql: string;
  at: string;
  /** Opens it in Prometheus, where a browser's address for it is set. */
  url: string | null;
  note: string | null;
};
