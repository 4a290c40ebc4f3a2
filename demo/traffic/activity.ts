import { busySeconds, type Curve } from "./curve";
import type { IncidentId } from "./incident";
import { memoized } from "./memoized";
import { type Interval, intervalsOf, type World } from "./schedule";

/**
 * The busy seconds of a call that fell into an incident's intervals, as sums at the intervals'
 * borders: what lies between a border and an instant is one subtraction.
 */
type ActivityTable = {
  intervals: readonly Interval[];
  busyAtStart: readonly number[];
  sumBefore: readonly number[];
};

/** `busyAtMs` is the curve's own total at `atMs`. */
export type ActivityReader = (
  curve: Curve,
  incident: IncidentId,
  atMs: number,
  busyAtMs: number,
) => number;

const HORIZON_MS = 24 * 3600 * 1000;

/** Remembers a table for each curve and incident, made anew once a day of simulated time. */
export function activityReader(world: World): ActivityReader {
  let horizonMs = Number.NEGATIVE_INFINITY;
  let tableOf = tablesUntil(world, horizonMs);
  return (curve, incident, atMs, busyAtMs) => {
    if (atMs >= horizonMs) {
      horizonMs = atMs + HORIZON_MS;
      tableOf = tablesUntil(world, horizonMs);
    }
    return activeSeconds(tableOf(curve)(incident), atMs, busyAtMs);
  };
}

function tablesUntil(world: World, horizonMs: number) {
  return memoized((curve: Curve) =>
    memoized((incident: IncidentId) => tableFrom(world, curve, incident, horizonMs)),
  );
}

function tableFrom(
  world: World,
  curve: Curve,
  incident: IncidentId,
  horizonMs: number,
): ActivityTable {
  const intervals = intervalsOf(world, incident, horizonMs);
  const busyAtStart = intervals.map(({ startMs }) => busySeconds(curve, world.bornMs, startMs));
  const sumBefore = [0];
  for (const [index, { endMs }] of intervals.entries()) {
    const busyAtEnd = busySeconds(curve, world.bornMs, Math.min(endMs, horizonMs));
    sumBefore.push((sumBefore[index] ?? 0) + busyAtEnd - (busyAtStart[index] ?? 0));
  }
  return { intervals, busyAtStart, sumBefore };
}

function activeSeconds(table: ActivityTable, atMs: number, busyAtMs: number): number {
  const index = lastStarted(table.intervals, atMs);
  const interval = table.intervals[index];
  if (interval === undefined) return 0;
  if (atMs >= interval.endMs) return table.sumBefore[index + 1] ?? 0;
  return (table.sumBefore[index] ?? 0) + busyAtMs - (table.busyAtStart[index] ?? 0);
}

function lastStarted(intervals: readonly Interval[], atMs: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle]?.startMs ?? Number.POSITIVE_INFINITY) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
