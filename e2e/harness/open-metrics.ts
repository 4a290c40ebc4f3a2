import type { Series } from "@/demo/promql/series";

/** Series as the text that `promtool tsdb create-blocks-from openmetrics` reads. */
export function toOpenMetrics(series: readonly Series[]): string {
  const lines = series.flatMap(({ labels, timesMs, values }) => {
    const name = writeSeries(labels);
    return Array.from(timesMs, (timeMs, index) => {
      const value = values[index];
      if (value == null) throw new Error("OpenMetrics text has no staleness markers");
      return `${name} ${writeValue(value)} ${writeSeconds(timeMs)}`;
    });
  });
  return `${lines.join("\n")}\n# EOF\n`;
}

function writeSeries({ __name__: name, ...labels }: Series["labels"]): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeValue(value)}"`);
  return `${name}{${pairs.join(",")}}`;
}

function escapeValue(value: string): string {
  return value.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");
}

function writeValue(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
}

/** Half a millisecond more: the reader multiplies by 1000 and cuts, which can lose a whole one. */
function writeSeconds(timeMs: number): string {
  return `${Math.floor(timeMs / 1000)}.${String(timeMs % 1000).padStart(3, "0")}5`;
}
