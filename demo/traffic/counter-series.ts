import type { Series } from "@/demo/promql/series";
import type { Meter, MeteredStream } from "./meter";
import type { ScrapeReader, Scrapes } from "./scrape";
import type { Part } from "./stream";

/** The counters of one stream at a target's scrapes: they share their times and their arithmetic. */
export function counterSeries({ stream, meters }: MeteredStream, reader: ScrapeReader): Series[] {
  const scrapes = reader.scrapesOf(stream.curve, stream.target);
  const amounts = stream.parts.map((part) => amountsOf(part, scrapes));
  return meters.flatMap((meter) => readMeter(meter, scrapes.timesMs, amounts));
}

/** How many requests of one part there have been by each scrape. */
function amountsOf({ terms }: Part, { timesMs, secondsBy }: Scrapes): Float64Array {
  const amounts = new Float64Array(timesMs.length);
  for (const { incident, perSecond } of terms) {
    const seconds = secondsBy(incident);
    for (let index = 0; index < amounts.length; index += 1) {
      amounts[index] = (amounts[index] ?? 0) + perSecond * (seconds[index] ?? 0);
    }
  }
  return amounts;
}

function readMeter(
  { labels, perRequest, held }: Meter,
  timesMs: Float64Array,
  amounts: readonly Float64Array[],
): Series[] {
  const values = new Float64Array(timesMs.length);
  for (let index = 0; index < values.length; index += 1) {
    let sum = 0;
    for (let part = 0; part < amounts.length; part += 1) {
      sum += (perRequest[part] ?? 0) * (amounts[part]?.[index] ?? 0);
    }
    values[index] = Math.floor(sum) - held;
  }
  const born = values.findIndex((value) => value >= 1);
  if (born === -1) return [];
  if (born === 0) return [{ labels, timesMs, values }];
  return [{ labels, timesMs: timesMs.subarray(born), values: values.subarray(born) }];
}
