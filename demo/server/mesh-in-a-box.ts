import type { Matcher, SeriesSource } from "@/demo/promql/series";
import type { IncidentId } from "@/demo/traffic/incident";
import type { World } from "@/demo/traffic/schedule";
import { trafficOf } from "@/demo/traffic/traffic";

/** The one thing here that changes: which incidents people have started and stopped. */
export type MeshInABox = {
  nowMs: () => number;
  world: () => World;
  /** What has been scraped until now. */
  scraped: () => SeriesSource;
  force: (incident: IncidentId, active: boolean) => void;
};

export function meshInABox(start: World, nowMs: () => number): MeshInABox {
  let world = start;
  let traffic = trafficOf(world);
  const scraped: SeriesSource = {
    select: (matchers: readonly Matcher[], startMs: number, endMs: number) =>
      traffic.select(matchers, startMs, Math.min(endMs, nowMs())),
  };
  return {
    nowMs,
    world: () => world,
    scraped: () => scraped,
    force: (incident, active) => {
      const override = { incident, fromMs: nowMs(), active };
      world = { ...world, overrides: [...world.overrides, override] };
      traffic = trafficOf(world);
    },
  };
}
