import type { Chart, ChartSeries } from "@/components/charts/chart";
import { formatFigure } from "@/lib/format/figure";
import type { SeriesTimes } from "@/lib/mesh/series";

export function line(
  key: string,
  label: string,
  values: ChartSeries["values"],
  colour: ChartSeries["colour"],
  dash: ChartSeries["dash"] = "solid",
): ChartSeries {
  return { key, label, values, colour, dash };
}

export function sumOf(all: readonly ChartSeries["values"][]): (number | null)[] {
  const [first = []] = all;
  return first.map((_, index) => {
    const told = all.flatMap((values) => values[index] ?? []);
    return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0);
  });
}

export function timesOf({ start, stepSeconds, points }: SeriesTimes): Chart["times"] {
  return { startMs: Date.parse(start), stepMs: stepSeconds * 1000, points };
}

export function perSecond(value: number): string {
  return `${formatFigure(value)}/s`;
}

export function happens(values: ChartSeries["values"]): boolean {
  return values.some((value) => value !== null && value > 0);
}
