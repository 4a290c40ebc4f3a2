import type { FloatSeries } from "./plan";

/** What a range function sees of one series: its samples in [startMs, endMs], both ends included. */
export type Window = {
  startMs: number;
  endMs: number;
  /** The instant of the answer; `offset` and `@` move the window away from it. */
  atMs: number;
  timesMs: Float64Array;
  values: Float64Array;
};

/** How many of the ascending times are below, or with `orEqual` not above, the instant. */
function countBefore(timesMs: Float64Array, tMs: number, orEqual: boolean): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const timeMs = timesMs[middle] ?? Number.NaN;
    if (timeMs < tMs || (orEqual && timeMs === tMs)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks at each series that has samples in the window; series with shared times are cut alike. */
export function eachWindow(
  series: readonly FloatSeries[],
  [startMs, endMs]: readonly [startMs: number, endMs: number],
  atMs: number,
  look: (window: Window, series: FloatSeries) => void,
): void {
  let [from, to] = [0, 0];
  let whole: Float64Array | null = null;
  let timesMs: Float64Array = new Float64Array();
  for (const each of series) {
    if (whole !== each.timesMs) {
      whole = each.timesMs;
      from = countBefore(whole, startMs, false);
      to = countBefore(whole, endMs, true);
      timesMs = slice(whole, from, to);
    }
    if (to <= from) continue;
    look({ startMs, endMs, atMs, timesMs, values: slice(each.values, from, to) }, each);
  }
}

/** A view is made only where it shows less: tens of thousands of them would be felt. */
function slice(column: Float64Array, from: number, to: number): Float64Array {
  return from === 0 && to === column.length ? column : column.subarray(from, to);
}
