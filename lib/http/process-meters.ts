import { processState } from "./process-state";

/** Everything this process counts about itself, in Prometheus's text format. */
export function metricsText(): string {
  const { kept, meters } = processState();
  const { entries, bytes } = kept.size();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  meters.set("flaghoist_cache_entries", {}, entries);
  meters.set("flaghoist_cache_bytes", {}, bytes);
  meters.set("process_cpu_seconds_total", {}, (user + system) / 1e6);
  meters.set("process_resident_memory_bytes", {}, rss);
  meters.set("nodejs_heap_used_bytes", {}, heapUsed);
  return meters.text();
}
