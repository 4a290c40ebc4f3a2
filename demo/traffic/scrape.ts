import type { ActivityReader } from "./activity";
import { busySeconds, type Curve } from "./curve";
import type { IncidentId } from "./incident";
import { memoized } from "./memoized";
import type { World } from "./schedule";
import { SCRAPE_INTERVAL_MS, type Target } from "./workload";

/** A target's scrapes in a window, and the busy seconds of a call that had passed by each of them. */
export type Scrapes = {
  timesMs: Float64Array;
  /** Of all the time, or of the time in which an incident was on. */
  secondsBy: (incident: IncidentId | null) => Float64Array;
};

export type ScrapeReader = {
  timesOf: (target: Target) => Float64Array;
  scrapesOf: (curve: Curve, target: Target) => Scrapes;
};

/** Works out once what the many streams of a window share. */
export function scrapeReader(
  world: World,
  activity: ActivityReader,
  startMs: number,
  endMs: number,
): ScrapeReader {
  const timesOf = memoized((target: Target) => scrapeTimes(target, startMs, endMs));
  const byCurve = memoized((curve: Curve) =>
    memoized((target: Target) => scrapesAt(world, activity, curve, timesOf(target))),
  );
  return { timesOf, scrapesOf: (curve, target) => byCurve(curve)(target) };
}

function scrapesAt(
  world: World,
  activity: ActivityReader,
  curve: Curve,
  timesMs: Float64Array,
): Scrapes {
  const busy = timesMs.map((atMs) => busySeconds(curve, world.bornMs, atMs));
  const secondsBy = memoized((incident: IncidentId | null) =>
    incident === null
      ? busy
      : timesMs.map((atMs, index) => activity(curve, incident, atMs, busy[index] ?? 0)),
  );
  return { timesMs, secondsBy };
}

function scrapeTimes({ offsetMs }: Target, startMs: number, endMs: number): Float64Array {
  const first = Math.ceil((startMs - offsetMs) / SCRAPE_INTERVAL_MS);
  const last = Math.floor((endMs - offsetMs) / SCRAPE_INTERVAL_MS);
  const timesMs = new Float64Array(Math.max(0, last - first + 1));
  return timesMs.map((_, index) => (first + index) * SCRAPE_INTERVAL_MS + offsetMs);
}
