import { type Chart, type ChartSeries, instantAt } from "./chart";

/** What recharts takes: a row for each instant, with a cell for each series. */
export type PlotRow = { atMs: number; now: (number | null)[]; earlier: (number | null)[] };

export function plotRows({ times, series, earlier = [] }: Chart): PlotRow[] {
  const cells = (of: readonly ChartSeries[], index: number) =>
    of.map(({ values }) => values[index] ?? null);
  return Array.from({ length: times.points }, (_, index) => ({
    atMs: instantAt(times, index),
    now: cells(series, index),
    earlier: cells(earlier, index),
  }));
}
