import { labelsTest } from "@/demo/promql/matcher";
import type { Series, SeriesSource } from "@/demo/promql/series";
import { type Chance, chanceFrom } from "./chance";

const SCRAPE_MS = 15_000;
const HISTORY_MS = 2.5 * 3_600_000;

type Life = { timesMs: number[]; values: number[] };

/** Series with all that makes PromQL hard, over the hours before `endMs`. */
export function sampleSeries(seed: number, endMs: number): Series[] {
  const chance = chanceFrom(seed);
  return [
    ...requestSeries(chance, endMs),
    ...latencySeries(chance, endMs),
    ...gaugeSeries(chance, endMs),
    ...infoSeries(endMs),
  ];
}

export function sourceOf(series: readonly Series[]): SeriesSource {
  return {
    select(matchers) {
      const fits = labelsTest(matchers);
      return series.filter(({ labels }) => fits(labels));
    },
  };
}

/** Scrapes with jitter; some series are born late, some end early, some miss scrapes for minutes. */
function scrapeTimes(chance: Chance, endMs: number): number[] {
  const bornMs = endMs - (chance.happens(0.25) ? chance.whole(60_000, 1_200_000) : HISTORY_MS);
  const diedMs = endMs - (chance.happens(0.15) ? chance.whole(60_000, 900_000) : 0);
  const phaseMs = chance.whole(0, SCRAPE_MS - 1);
  const jitterMs = chance.pick([0, 3, 700]);
  const timesMs: number[] = [];
  let gapUntilMs = 0;
  for (let tMs = bornMs + phaseMs; tMs <= diedMs; tMs += SCRAPE_MS) {
    if (chance.happens(0.01)) gapUntilMs = tMs + chance.whole(20_000, 500_000);
    if (tMs > gapUntilMs) timesMs.push(tMs + chance.whole(0, jitterMs));
  }
  return timesMs;
}

function counterLife(chance: Chance, endMs: number, perScrape: number): Life {
  const timesMs = scrapeTimes(chance, endMs);
  const resets = chance.happens(0.3);
  const stands = chance.happens(0.1);
  let count = chance.happens(0.5) ? 0 : chance.whole(0, 100_000);
  const values = timesMs.map(() => {
    if (resets && chance.happens(0.02)) count = chance.whole(0, 3);
    else if (!stands) count += chance.whole(0, 2 * perScrape);
    return count;
  });
  return { timesMs, values };
}

const WORKLOADS = ["frontend", "cart-v1", "cart-v2", "pay.ments"];

function requestSeries(chance: Chance, endMs: number): Series[] {
  const series: Series[] = [];
  for (const reporter of ["source", "destination"]) {
    for (const source_workload of WORKLOADS) {
      for (const [response_code, response_flags] of [
        ["200", "-"],
        ["503", "UH"],
        ["503", "UF,URX"],
        ["0", "DC"],
      ] as const) {
        if (chance.happens(0.2)) continue;
        const destination = chance.pick(["cart", "catalog", "unknown"]);
        const labels = {
          __name__: "istio_requests_total",
          reporter,
          source_workload,
          destination_service_name: destination,
          response_code,
          response_flags,
          ...(chance.happens(0.3) ? {} : { source_cluster: chance.pick(["east", "west"]) }),
        };
        series.push({ labels, ...counterLife(chance, endMs, response_code === "200" ? 40 : 2) });
      }
      const labels = { reporter, source_workload, destination_service_name: "cart" };
      for (const name of ["istio_tcp_sent_bytes_total", "istio_tcp_received_bytes_total"]) {
        series.push({
          labels: { __name__: name, ...labels },
          ...counterLife(chance, endMs, 90_000),
        });
      }
    }
  }
  return series;
}

const BUCKET_LAYOUTS = [
  ["0.5", "1", "5", "10", "25", "50", "100", "+Inf"],
  ["-5", "0", "2.5", "1e+02", "+Inf"],
  ["1", "10", "100"],
];

function latencySeries(chance: Chance, endMs: number): Series[] {
  return WORKLOADS.flatMap((source_workload, index) => {
    const layout = BUCKET_LAYOUTS[index % BUCKET_LAYOUTS.length] ?? [];
    const name = "istio_request_duration_milliseconds";
    const reporter = chance.pick(["source", "destination"]);
    const { timesMs, values } = counterLife(chance, endMs, 50);
    const shares = layout.map(() => chance.between(0.05, 1)).sort((a, b) => a - b);
    const buckets = layout.map((le, nth) => ({
      labels: { __name__: `${name}_bucket`, source_workload, reporter, le },
      timesMs,
      values: values.map((value) => Math.floor(value * (le === "+Inf" ? 1 : (shares[nth] ?? 1)))),
    }));
    const labels = { source_workload, reporter };
    return [
      ...buckets,
      { labels: { __name__: `${name}_count`, ...labels }, timesMs, values },
      {
        labels: { __name__: `${name}_sum`, ...labels },
        timesMs,
        values: values.map((value) => value * 3.7),
      },
    ];
  });
}

function gaugeSeries(chance: Chance, endMs: number): Series[] {
  return ["a", "b", "c", "d", "e", "f", "g"].map((pod, index) => {
    const timesMs = scrapeTimes(chance, endMs);
    let level = chance.between(-50, 50);
    const values = timesMs.map(() => {
      level += chance.between(-5, 5);
      if (index >= 5 && chance.happens(0.05)) return Number.NaN;
      if (index === 6 && chance.happens(0.01)) return Number.POSITIVE_INFINITY;
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
