import type { Series } from "@/demo/promql/series";
import type { Counter } from "./istio-series";

/** A counter and how often it rises, a second, by minutes before the end; `null` is no series yet or no more. */
export type PastCounter = Counter & { perSecondAt: (minutesAgo: number) => number | null };

const SCRAPE_SECONDS = 15;

/** Counters whose rates change at known minutes, as they were scraped up to an instant. */
export function pastSeries(
  endMs: number,
  historyMinutes: number,
  counters: readonly PastCounter[],
): Series[] {
  const scrapes = (historyMinutes * 60) / SCRAPE_SECONDS;
  return counters.map(({ name, labels, perSecondAt }) => {
    const timesMs: number[] = [];
    const values: number[] = [];
    let value = 1000;
    for (let scrape = scrapes; scrape >= 0; scrape -= 1) {
      const perSecond = perSecondAt((scrape * SCRAPE_SECONDS) / 60);
      if (perSecond === null) continue;
      if (timesMs.length > 0) value += perSecond * SCRAPE_SECONDS;
      timesMs.push(endMs - scrape * SCRAPE_SECONDS * 1000);
      values.push(value);
    }
    return { labels: { __name__: name, ...labels }, timesMs, values };
  });
}
