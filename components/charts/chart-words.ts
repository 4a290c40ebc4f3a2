import { formatClock } from "@/lib/format/time";
import { type Chart, type ChartSeries, type ChartTimes, instantAt } from "./chart";

/** What a chart shows, a sentence for each series, for those who do not see it. */
export function chartWords({ times, series, format }: Pick<Chart, "times" | "series" | "format">) {
  return series.map((one) => `${one.label}: ${seriesWords(one, times, format)}.`);
}

function seriesWords({ values }: ChartSeries, times: ChartTimes, format: Chart["format"]): string {
  const told = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return "no data";
  const highest = told.reduce((most, one) => (one.value > most.value ? one : most), first);
  const at = (index: number) => `${formatClock(instantAt(times, index))} UTC`;
  const gaps = values.length - told.length;
  const steady = told.every(({ value }) => value === first.value);
  const course = steady
    ? `${format(first.value)} throughout`
    : `${format(first.value)} at ${at(first.index)}, at most ${format(highest.value)} at ${at(highest.index)}, ${format(last.value)} at ${at(last.index)}`;
  return gaps === 0 ? course : `${course}; no data at ${gaps} of ${values.length} instants`;
}
