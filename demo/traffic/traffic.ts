import { labelsTest } from "@/demo/promql/matcher";
import type { Matcher, Series } from "@/demo/promql/series";
import { activityReader } from "./activity";
import { controlPlaneGauges, controlPlaneStreams } from "./control-plane";
import { counterSeries } from "./counter-series";
import type { Gauge } from "./gauge";
import { httpMeters } from "./http-meters";
import type { MeteredStream } from "./meter";
import { type Observation, observationsOf } from "./observation";
import { proxyGauges } from "./proxy-gauges";
import type { World } from "./schedule";
import { type ScrapeReader, scrapeReader } from "./scrape";
import { tcpMeters } from "./tcp-meters";
import { ztunnelStreams } from "./ztunnel-meters";

export type Traffic = {
  /** `admit` is told how many series match before any is made, and may refuse by throwing. */
  select: (
    matchers: readonly Matcher[],
    startMs: number,
    endMs: number,
    admit?: (seriesCount: number) => void,
  ) => Series[];
};

/** Every series of the mesh at every scrape, out of the world alone: nothing is stored. */
export function trafficOf(world: World): Traffic {
  const streams = [
    ...observationsOf(world).map(meteredStream),
    ...ztunnelStreams(world),
    ...controlPlaneStreams(world),
  ];
  const gauges = [...proxyGauges(), ...controlPlaneGauges()];
  const activity = activityReader(world);
  return {
    select(matchers, startMs, endMs, admit) {
      const fits = labelsTest(matchers);
      const fromMs = Math.max(startMs, world.bornMs);
      const metered = streams
        .map(({ stream, meters }) => ({
          stream,
          meters: meters.filter(({ labels }) => fits(labels)),
        }))
        .filter(({ meters }) => meters.length > 0);
      const gauged = gauges.filter(({ labels }) => fits(labels));
      admit?.(metered.reduce((sum, { meters }) => sum + meters.length, gauged.length));
      const reader = scrapeReader(world, activity, fromMs, endMs);
      return [
        ...metered.flatMap((each) => counterSeries(each, reader)),
        ...gauged.flatMap((each) => gaugeSeries(each, reader)),
      ];
    },
  };
}

function meteredStream(observation: Observation): MeteredStream {
  const isTcp = observation.call.protocol === "tcp";
  return {
    stream: observation.stream,
    meters: isTcp ? tcpMeters(observation) : httpMeters(observation),
  };
}

function gaugeSeries({ labels, target, valueAt }: Gauge, { timesOf }: ScrapeReader): Series[] {
  const timesMs = timesOf(target);
  return timesMs.length === 0 ? [] : [{ labels, timesMs, values: timesMs.map(valueAt) }];
}
