import { formatValue } from "@/demo/promql/format-value";
import { labelValue, METRIC_NAME } from "@/demo/promql/labels";
import type { Series } from "@/demo/promql/series";
import { SCRAPE_INTERVAL_MS } from "@/demo/traffic/workload";
import type { ApiAnswer } from "./api-answer";
import type { MeshInABox } from "./mesh-in-a-box";

const HISTOGRAMS = ["istio_request_duration_milliseconds", "pilot_proxy_convergence_time"];
const COUNTERS = ["pilot_xds_pushes", "pilot_push_triggers", "pilot_total_xds_rejects"];

/** `/metrics`: all series at their last scrape, for a real Prometheus (with `honor_labels`) to take. */
export function expositionAnswer(mesh: MeshInABox): ApiAnswer {
  const nowMs = mesh.nowMs();
  const any = { label: METRIC_NAME, op: "!=", value: "" } as const;
  const series = mesh.scraped(1).select([any], nowMs - SCRAPE_INTERVAL_MS + 1, nowMs);
  const body = [...byFamily(series)].map(([family, each]) => familyText(family, each)).join("");
  return { status: 200, contentType: "text/plain; version=0.0.4; charset=utf-8", body };
}

function byFamily(series: readonly Series[]): Map<string, Series[]> {
  const families = new Map<string, Series[]>();
  for (const each of series) {
    const family = familyOf(labelValue(each.labels, METRIC_NAME));
    const members = families.get(family) ?? [];
    members.push(each);
    families.set(family, members);
  }
  return families;
}

function familyText(family: string, members: readonly Series[]): string {
  const type = typeOf(family);
  const head = type === null ? "" : `# TYPE ${family} ${type}\n`;
  return head + members.map(sampleText).join("");
}

function familyOf(name: string): string {
  const histogram = HISTOGRAMS.find((each) => name.startsWith(`${each}_`));
  return histogram ?? name;
}

/** Sums and counts without buckets, as of bytes, are no histogram: they stay without a type. */
function typeOf(family: string): "counter" | "histogram" | "gauge" | null {
  if (HISTOGRAMS.includes(family)) return "histogram";
  if (family.endsWith("_total") || COUNTERS.includes(family)) return "counter";
  return /_(sum|count)$/.test(family) ? null : "gauge";
}

function sampleText({ labels, values }: Series): string {
  const pairs = Object.entries(labels)
    .filter(([name]) => name !== METRIC_NAME)
    .map(([name, value]) => `${name}="${escapeValue(value)}"`);
  const value = values[values.length - 1] ?? Number.NaN;
  return `${labelValue(labels, METRIC_NAME)}{${pairs.join(",")}} ${formatValue(value)}\n`;
}

function escapeValue(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
