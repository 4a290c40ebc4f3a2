import { METRIC_NAME } from "@/demo/promql/labels";
import { labelsTest } from "@/demo/promql/matcher";
import type { Matcher, Series } from "@/demo/promql/series";
import { activityReader } from "./activity";
import { controlPlaneGauges, controlPlaneStreams } from "./control-plane";
import { counterSeries } from "./counter-series";
import type { Gauge } from "./gauge";
import { httpMeters } from "./http-meters";
import { memoized } from "./memoized";
import { meshOf } from "./mesh";
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
  const mesh = meshOf(world);
  const observations = observationsOf(world);
  const isTcp = ({ call }: Observation) => call.protocol === "tcp";
  const requests = observations
    .filter((one) => !isTcp(one))
    .map((one) => ({ stream: one.stream, families: httpMeters(one) }));
  const streams = [
    ...observations.filter(isTcp).map((one) => ({ stream: one.stream, meters: tcpMeters(one) })),
    ...ztunnelStreams(world),
    ...controlPlaneStreams(world),
  ];
  const gauges = [...proxyGauges(mesh.workloads), ...controlPlaneGauges(mesh)];
  const activity = activityReader(world);
  return {
    select(matchers, startMs, endMs, admit) {
      const fits = labelsTest(matchers);
      const isNamed = nameTest(matchers);
      const fromMs = Math.max(startMs, world.bornMs);
      const asked = requests.map(({ stream, families }) => ({
        stream,
        meters: families.filter(({ name }) => isNamed(name)).flatMap(({ meters }) => meters()),
      }));
      const metered = [...asked, ...streams]
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

/** By the name alone, so that nothing is made that cannot fit. */
function nameTest(matchers: readonly Matcher[]): (name: string) => boolean {
  const fits = labelsTest(matchers.filter(({ label }) => label === METRIC_NAME));
  return memoized((name: string) => fits({ [METRIC_NAME]: name }));
}

function gaugeSeries({ labels, target, valueAt }: Gauge, { timesOf }: ScrapeReader): Series[] {
  const timesMs = timesOf(target);
  return timesMs.length === 0 ? [] : [{ labels, timesMs, values: timesMs.map(valueAt) }];
}
