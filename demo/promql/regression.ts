import { exactSum } from "./sums";
import type { Window } from "./window";

/** The least-squares line through a window's samples, its intercept at `originMs`; `null` below two. */
export function lineThrough(
  { timesMs, values }: Window,
  originMs: number,
): { perSecond: number; intercept: number } | null {
  const [first] = values;
  if (first === undefined || values.length < 2) return null;
  if (values.every((value) => value === first)) {
    return Number.isFinite(first)
      ? { perSecond: 0, intercept: first }
      : { perSecond: Number.NaN, intercept: Number.NaN };
  }
  const count = values.length;
  const xs = timesMs.map((timeMs) => (timeMs - originMs) / 1000);
  const sumX = exactSum(xs);
  const sumY = exactSum(values);
  const sumXY = exactSum(xs.map((x, index) => x * (values[index] ?? Number.NaN)));
  const sumX2 = exactSum(xs.map((x) => x * x));
  const perSecond = (sumXY - (sumX * sumY) / count) / (sumX2 - (sumX * sumX) / count);
  return { perSecond, intercept: sumY / count - (perSecond * sumX) / count };
}
