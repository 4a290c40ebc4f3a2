import { labelsTest } from "@/demo/promql/matcher";
import type { Series, SeriesSource } from "@/demo/promql/series";
import { type Chance, chanceFrom } from "./chance";
import { meshSeries } from "./mesh-series";
import { HISTORY_MS, SCRAPE_MS, scrapeTimes } from "./series-life";

/** Series with all that makes PromQL hard, over the hours before `endMs`. */
export function sampleSeries(seed: number, endMs: number): Series[] {
  const chance = chanceFrom(seed);
  return [...meshSeries(chance, endMs), ...gaugeSeries(chance, endMs), ...infoSeries(endMs)];
}

export function sourceOf(series: readonly Series[]): SeriesSource {
  return {
    select(matchers) {
      const fits = labelsTest(matchers);
      return series.filter(({ labels }) => fits(labels));
    },
  };
}

function gaugeSeries(chance: Chance, endMs: number): Series[] {
  return ["a", "b", "c", "d", "e", "f", "g"].map((pod, index) => {
    const timesMs = scrapeTimes(chance, endMs);
    let level = chance.between(-50, 50);
    const values = timesMs.map(() => {
      level += chance.between(-5, 5);
      if (index === 5 && chance.happens(0.05)) return Number.NaN;
      if (index === 6 && chance.happens(0.05)) return Number.POSITIVE_INFINITY;
      return level;
    });
    const zone = index % 3 === 0 ? {} : { zone: index % 3 === 1 ? "x" : "y" };
    return { labels: { __name__: "pod_load", pod, ...zone }, timesMs, values };
  });
}

function infoSeries(endMs: number): Series[] {
  const timesMs = Array.from(
    { length: HISTORY_MS / SCRAPE_MS },
    (_, index) => endMs - HISTORY_MS + index * SCRAPE_MS,
  );
  const pods = ["a", "b", "c", "d", "x"].map((pod, index) => ({
    labels: { __name__: "pod_info", pod, version: `v${index % 2}` },
    timesMs,
    values: timesMs.map(() => 1),
  }));
  const startSeconds = ["a", "b", "c"].map((pod, index) => ({
    labels: { __name__: "pod_start_time_seconds", pod },
    timesMs,
    values: timesMs.map(() => 951_782_400.25 + index * 40_000_000),
  }));
  return [...pods, ...startSeconds];
}
