import { settings } from "@/lib/config/settings";

/** Opens a question in Prometheus itself, or `null` where a browser's address for it is not set. */
export function prometheusLink(promql: string, atMs: number): string | null {
  const { publicUrl } = settings().prometheus;
  if (publicUrl === null) return null;
  const moment = new Date(atMs).toISOString().slice(0, 19).replace("T", " ");
  const params = new URLSearchParams({
    "g0.expr": promql,
    "g0.tab": "1",
    "g0.moment_input": moment,
  });
  return `${publicUrl.replace(/\/$/, "")}/graph?${params}`;
}
