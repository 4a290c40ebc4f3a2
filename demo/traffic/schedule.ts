import { INCIDENT_IDS, type IncidentId } from "./incident";
import { INCIDENTS } from "./incidents";
import { unitFrom } from "./random";

/** `endMs` is infinite for what goes on until somebody stops it. */
export type Interval = { startMs: number; endMs: number };

/** Someone started or stopped an incident: from then on the schedule no longer rules it. */
export type Override = { incident: IncidentId; fromMs: number; active: boolean };

/** All that the traffic depends on, beside the time. */
export type World = {
  seed: string;
  bornMs: number;
  overrides: readonly Override[];
  /** How many services a generated mesh has; where it is left out, the mesh is the shop. */
  services?: number;
};

const MINUTE_MS = 60_000;
/**
 * One incident begins with each slot and lasts longer than two of them and up to three, so that two
 * or three are always on; clear ones and others take turns, so that one of any two is clear.
 */
const SLOT_MS = 20 * MINUTE_MS;
const SHORTEST_MS = 42 * MINUTE_MS;
const EXTRA_MS = 18 * MINUTE_MS;
const CYCLE_MS = SLOT_MS * INCIDENT_IDS.length;

/** When an incident is on, as far as it begins before `untilMs`, in time order and disjoint. */
export function intervalsOf(world: World, incident: IncidentId, untilMs: number): Interval[] {
  const overrides = world.overrides.filter((override) => override.incident === incident);
  const ruledUntilMs = Math.min(untilMs, overrides[0]?.fromMs ?? untilMs);
  const scheduled = scheduledIntervals(world, incident, ruledUntilMs).map((interval) =>
    interval.endMs > ruledUntilMs && overrides.length > 0
      ? { ...interval, endMs: ruledUntilMs }
      : interval,
  );
  const forced = overrides.flatMap(({ fromMs, active }, index) => {
    const endMs = overrides[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    return active && endMs > fromMs ? [{ startMs: fromMs, endMs }] : [];
  });
  return [...scheduled, ...forced.filter((interval) => interval.startMs < untilMs)];
}

export function isActive(world: World, incident: IncidentId, atMs: number): boolean {
  return activeInterval(world, incident, atMs) !== null;
}

export function activeInterval(world: World, incident: IncidentId, atMs: number): Interval | null {
  const intervals = intervalsOf(world, incident, atMs + 1);
  return intervals.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs) ?? null;
}

function scheduledIntervals(world: World, incident: IncidentId, untilMs: number): Interval[] {
  const firstMs = orderFrom(world.seed).indexOf(incident) * SLOT_MS;
  const firstCycle = Math.floor((world.bornMs - firstMs) / CYCLE_MS);
  const lastCycle = Math.ceil((untilMs - firstMs) / CYCLE_MS);
  return Array.from({ length: Math.max(0, lastCycle - firstCycle) }, (_, index) => {
    const cycle = firstCycle + index;
    const startMs = firstMs + cycle * CYCLE_MS;
    const extraMs = EXTRA_MS * unitFrom(`${world.seed}/${incident}/${cycle}`);
    const endMs = startMs + SHORTEST_MS + Math.round(extraMs);
    return { startMs: Math.max(startMs, world.bornMs), endMs };
  }).filter(({ startMs, endMs }) => startMs < untilMs && endMs > startMs);
}

function orderFrom(seed: string): IncidentId[] {
  const shuffled = INCIDENT_IDS.toSorted(
    (a, b) => unitFrom(`${seed}/${a}`) - unitFrom(`${seed}/${b}`),
  );
  const clear = shuffled.filter((incident) => INCIDENTS[incident].isClear);
  const others = shuffled.filter((incident) => !INCIDENTS[incident].isClear);
  return clear.flatMap((incident, index) => [incident, ...others.slice(index, index + 1)]);
}
