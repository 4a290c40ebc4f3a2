import type { FlagSeries, FlagTimeline } from "./flag-timeline";

/** One flag's share of one bar; heights are shares of the chart, from the bottom up. */
type Segment = { series: number; bottom: number; height: number };

export type Bar = { startMs: number; lines: number; segments: Segment[] };

export type ChartSeries = { name: string; flag: string | null; lines: number; counts: number[] };

const MOST_SERIES = 7;

/** The most frequent flags as they are; the rest as one. */
export function chartSeries({ series }: FlagTimeline): ChartSeries[] {
  const named = series.map(({ flag, ...rest }) => ({ name: flag ?? "no flag", flag, ...rest }));
  if (named.length <= MOST_SERIES) return named;
  const others = named.slice(MOST_SERIES - 1);
  return [...named.slice(0, MOST_SERIES - 1), { name: "others", flag: null, ...sumOf(others) }];
}

/** Stacked bars, the most frequent flag at the bottom; the highest fills the chart. */
export function chartBars(
  { startMs, stepMs }: FlagTimeline,
  series: readonly ChartSeries[],
): Bar[] {
  const steps = series[0]?.counts.length ?? 0;
  const totals = Array.from({ length: steps }, (_, step) =>
    series.reduce((sum, { counts }) => sum + (counts[step] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  return totals.map((lines, step) => {
    let bottom = 0;
    const segments = series.flatMap(({ counts }, index) => {
      const height = (counts[step] ?? 0) / most;
      const segment = { series: index, bottom, height };
      bottom += height;
      return height === 0 ? [] : [segment];
    });
    return { startMs: startMs + step * stepMs, lines, segments };
  });
}

function sumOf(series: readonly Omit<FlagSeries, "flag">[]): Omit<FlagSeries, "flag"> {
  const [first] = series;
  const counts = (first?.counts ?? []).map((_, step) =>
    series.reduce((sum, one) => sum + (one.counts[step] ?? 0), 0),
  );
  return { lines: series.reduce((sum, { lines }) => sum + lines, 0), counts };
}
