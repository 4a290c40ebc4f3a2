import { PromqlError } from "@/demo/promql/promql-error";
import type { SeriesSource } from "@/demo/promql/series";
import type { IncidentId } from "@/demo/traffic/incident";
import type { World } from "@/demo/traffic/schedule";
import { trafficOf } from "@/demo/traffic/traffic";
import { SCRAPE_INTERVAL_MS } from "@/demo/traffic/workload";

/** The one thing here that changes: which incidents people have started and stopped. */
export type MeshInABox = {
  nowMs: () => number;
  world: () => World;
  /** What has been scraped until now, for one question that is answered at so many instants. */
  scraped: (instants: number) => SeriesSource;
  force: (incident: IncidentId, active: boolean) => void;
};

/** Samples that one question may load, and values that its selectors may give. */
const MOST_SAMPLES = 8_000_000;

export function meshInABox(start: World, nowMs: () => number): MeshInABox {
  let world = start;
  let traffic = trafficOf(world);
  return {
    nowMs,
    world: () => world,
    scraped: (instants) => {
      const spend = budget(MOST_SAMPLES);
      return {
        select(matchers, startMs, endMs) {
          const untilMs = Math.min(endMs, nowMs());
          const scrapes = (untilMs - Math.max(startMs, world.bornMs)) / SCRAPE_INTERVAL_MS;
          return traffic.select(matchers, startMs, untilMs, (seriesCount) =>
            spend(seriesCount * Math.max(scrapes, instants)),
          );
        },
      };
    },
    force: (incident, active) => {
      const override = { incident, fromMs: nowMs(), active };
      world = { ...world, overrides: [...world.overrides, override] };
      traffic = trafficOf(world);
    },
  };
}

/** Refuses, as Prometheus does, before a question eats up all memory. */
function budget(mostSamples: number): (samples: number) => void {
  let left = mostSamples;
  return (samples) => {
    left -= samples;
    if (left >= 0) return;
    const message = "query processing would load too many samples into memory in query execution";
    throw new PromqlError("execution", message);
  };
}
