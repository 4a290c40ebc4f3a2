import type { FloatSeries } from "./plan";
import type { Series } from "./series";

/** Sets staleness markers apart from samples; series that shared their times still do. */
export function toFloatSeries(series: readonly Series[]): FloatSeries[] {
  const columns = new Map<ArrayLike<number>, Float64Array>();
  return series.map(({ labels, timesMs, values }) => {
    const floats = values instanceof Float64Array ? values : Float64Array.from(values, toFloat);
    const markersMs = values instanceof Float64Array ? [] : markersOf(timesMs, values);
    if (markersMs.length === 0) {
      const shared = columns.get(timesMs) ?? toColumn(timesMs);
      columns.set(timesMs, shared);
      return { labels, timesMs: shared, values: floats, markersMs };
    }
    const isSample = (_: number, index: number) => values[index] !== null;
    return {
      labels,
      timesMs: toColumn(timesMs).filter(isSample),
      values: floats.filter(isSample),
      markersMs,
    };
  });
}

function toFloat(value: number | null): number {
  return value ?? Number.NaN;
}

function toColumn(timesMs: ArrayLike<number>): Float64Array {
  return timesMs instanceof Float64Array ? timesMs : Float64Array.from(timesMs);
}

function markersOf(timesMs: ArrayLike<number>, values: ArrayLike<number | null>): number[] {
  return Array.from(timesMs).filter((_, index) => values[index] === null);
}
