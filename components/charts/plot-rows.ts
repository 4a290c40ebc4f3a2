import { type Chart, type ChartSeries, instantAt } from "./chart";

/** What recharts takes: a row for each instant, with a cell for each series by its place. */
export type PlotRow = { atMs: number; [cell: string]: number | null };

export function plotRows({ times, series, earlier = [] }: Chart): PlotRow[] {
  return Array.from({ length: times.points }, (_, index) => ({
    ...cellsOf(series, "now", index),
    ...cellsOf(earlier, "earlier", index),
    atMs: instantAt(times, index),
  }));
}

export function cellName(when: "now" | "earlier", place: number): string {
  return `${when}${place}`;
}

function cellsOf(series: readonly ChartSeries[], when: "now" | "earlier", index: number) {
  return Object.fromEntries(
    series.map(({ values }, place) => [cellName(when, place), values[index] ?? null]),
  );
}
