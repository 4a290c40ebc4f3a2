const STEPS = [1, 2, 2.5, 5, 10];
const INTERVALS = 3;

/** Ticks from zero to a round number at or above the largest value. */
export function valueTicks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / INTERVALS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10);
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** The largest value that a chart has to have room for. */
export function mostOf(
  series: readonly { values: readonly (number | null)[] }[],
  isStacked: boolean,
): number {
  if (!isStacked) return series.reduce((most, one) => Math.max(most, mostIn(one.values)), 0);
  const points = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const sums = Array.from({ length: points }, (_, index) =>
    series.reduce((sum, { values }) => sum + Math.max(0, values[index] ?? 0), 0),
  );
  return mostIn(sums);
}

/** Room for the next threshold above the largest value, so that the way to it shows. */
export function mostWithNext(most: number, thresholds: readonly number[]): number {
  const above = thresholds.filter((threshold) => threshold > most);
  return above.length === 0 ? most : Math.min(...above);
}

function mostIn(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}
