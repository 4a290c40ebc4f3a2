import { labelsTest } from "@/demo/promql/matcher";
import type { Labels, Matcher, Series, SeriesSource } from "@/demo/promql/series";
import { type ActivityReader, activityReader } from "./activity";
import { controlPlaneGauges, controlPlaneStreams } from "./control-plane";
import { busySeconds } from "./curve";
import type { Gauge } from "./gauge";
import { httpMeters } from "./http-meters";
import type { Meter, MeteredStream } from "./meter";
import { type Observation, observationsOf } from "./observation";
import { proxyGauges } from "./proxy-gauges";
import type { World } from "./schedule";
import type { Part, Stream } from "./stream";
import { tcpMeters } from "./tcp-meters";
import { SCRAPE_INTERVAL_MS, type Target } from "./workload";
import { ztunnelStreams } from "./ztunnel-meters";

/** Every series of the mesh at every scrape, out of the world alone: nothing is stored. */
export function trafficOf(world: World): SeriesSource {
  const streams = [
    ...observationsOf(world).map(meteredStream),
    ...ztunnelStreams(world),
    ...controlPlaneStreams(world),
  ];
  const gauges = [...proxyGauges(), ...controlPlaneGauges()];
  const activity = activityReader(world);
  return {
    select(matchers: readonly Matcher[], startMs: number, endMs: number): Series[] {
      const fits = labelsTest(matchers);
      const bornAfterMs = Math.max(startMs, world.bornMs);
      return [
        ...streams.flatMap((each) => countersIn(world, activity, each, fits, bornAfterMs, endMs)),
        ...gauges
          .filter(({ labels }) => fits(labels))
          .flatMap((each) => gaugeIn(each, bornAfterMs, endMs)),
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

function gaugeIn({ labels, target, valueAt }: Gauge, startMs: number, endMs: number): Series[] {
  const timesMs = scrapesIn(target, startMs, endMs);
  return timesMs.length === 0 ? [] : [{ labels, timesMs, values: timesMs.map(valueAt) }];
}

function countersIn(
  world: World,
  activity: ActivityReader,
  { stream, meters }: MeteredStream,
  fits: (labels: Labels) => boolean,
  startMs: number,
  endMs: number,
): Series[] {
  const asked = meters.filter(({ labels }) => fits(labels));
  if (asked.length === 0) return [];
  const timesMs = scrapesIn(stream.target, startMs, endMs);
  const busy = timesMs.map((atMs) => busySeconds(stream.curve, world.bornMs, atMs));
  const amounts = stream.parts.map((part) => amountsOf(activity, stream, part, timesMs, busy));
  return asked.flatMap((each) => counterSeries(each, timesMs, amounts));
}

/** How many requests of one part there have been at each scrape. */
function amountsOf(
  activity: ActivityReader,
  { curve }: Stream,
  { terms }: Part,
  timesMs: readonly number[],
  busy: readonly number[],
): Float64Array {
  const amounts = new Float64Array(timesMs.length);
  for (const { incident, perSecond } of terms) {
    for (const [index, atMs] of timesMs.entries()) {
      const total = busy[index] ?? 0;
      const seconds = incident === null ? total : activity(curve, incident, atMs, total);
      amounts[index] = (amounts[index] ?? 0) + perSecond * seconds;
    }
  }
  return amounts;
}

function counterSeries(
  { labels, perRequest, held }: Meter,
  timesMs: readonly number[],
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
  return [{ labels, timesMs: timesMs.slice(born), values: values.subarray(born) }];
}

function scrapesIn({ offsetMs }: Target, startMs: number, endMs: number): number[] {
  const first = Math.ceil((startMs - offsetMs) / SCRAPE_INTERVAL_MS);
  const last = Math.floor((endMs - offsetMs) / SCRAPE_INTERVAL_MS);
  const count = Math.max(0, last - first + 1);
  return Array.from(
    { length: count },
    (_, index) => (first + index) * SCRAPE_INTERVAL_MS + offsetMs,
  );
}
