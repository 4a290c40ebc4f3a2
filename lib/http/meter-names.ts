type Meter = { type: "counter" | "gauge" | "histogram"; help: string };

/** Every metric the product exports about itself. */
export const METERS = {
  flaghoist_upstream_seconds: {
    type: "histogram",
    help: "Time an upstream took to answer, the wait in our line included.",
  },
  flaghoist_upstream_failures_total: {
    type: "counter",
    help: "Questions that an upstream did not answer, by kind of failure.",
  },
  flaghoist_upstream_retries_total: {
    type: "counter",
    help: "Questions sent a second time.",
  },
  flaghoist_cache_hits_total: {
    type: "counter",
    help: "Answers given out of the short memory.",
  },
  flaghoist_cache_shared_total: {
    type: "counter",
    help: "Viewers who joined a question that was already on its way.",
  },
  flaghoist_cache_misses_total: {
    type: "counter",
    help: "Answers that had to be made.",
  },
  flaghoist_cache_entries: { type: "gauge", help: "Answers in the short memory." },
  flaghoist_cache_bytes: { type: "gauge", help: "Estimated size of the short memory." },
  flaghoist_http_requests_total: {
    type: "counter",
    help: "Requests answered, by route and status.",
  },
  flaghoist_http_seconds: { type: "histogram", help: "Time to answer a request, by route." },
  process_start_time_seconds: {
    type: "gauge",
    help: "When this process started, in seconds since 1970.",
  },
  process_cpu_seconds_total: { type: "counter", help: "User and system CPU time spent." },
  process_resident_memory_bytes: { type: "gauge", help: "Resident memory." },
  nodejs_heap_used_bytes: { type: "gauge", help: "Heap in use." },
} as const satisfies Record<string, Meter>;

export type MeterName = keyof typeof METERS;
