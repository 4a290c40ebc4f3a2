import type { LogIndex } from "./log-index";

/** One flag over time. `flag: null` is what went wrong with no flag at all. */
export type FlagSeries = { flag: string | null; lines: number; counts: number[] };

/** Flags over time, in steps of one width from `startMs` on; the most frequent flag first. */
export type FlagTimeline = {
  startMs: number;
  stepMs: number;
  series: FlagSeries[];
  /** Lines that carry a flag or went wrong, and tell no time. */
  undated: number;
};

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const STEPS_MS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12, 24, 48].map((hours) => hours * HOUR_MS),
];
const MOST_STEPS = 60;

/** `null` where nothing went wrong, or no line tells when. */
export function flagTimeline(index: LogIndex): FlagTimeline | null {
  const [fromMs, toMs] = extentMs(index);
  if (fromMs > toMs) return null;
  const stepMs = stepFor(toMs - fromMs);
  const startMs = Math.floor(fromMs / stepMs) * stepMs;
  const steps = Math.floor((toMs - startMs) / stepMs) + 1;
  const series = new Map<string | null, FlagSeries>();
  let undated = 0;
  for (let place = 0; place < index.length(); place++) {
    const flags = notableFlags(index, place);
    const ms = index.msAt(place);
    if (flags.length > 0 && Number.isNaN(ms)) undated++;
    else countFlags(series, flags, Math.floor((ms - startMs) / stepMs), steps);
  }
  const sorted = [...series.values()].sort((a, b) => b.lines - a.lines);
  return sorted.length === 0 ? null : { startMs, stepMs, series: sorted, undated };
}

function countFlags(
  series: Map<string | null, FlagSeries>,
  flags: readonly (string | null)[],
  step: number,
  steps: number,
): void {
  for (const flag of flags) {
    const one = series.get(flag) ?? { flag, lines: 0, counts: new Array(steps).fill(0) };
    series.set(flag, one);
    one.lines++;
    one.counts[step] = (one.counts[step] ?? 0) + 1;
  }
}

function notableFlags(index: LogIndex, place: number): readonly (string | null)[] {
  const flags = index.flagSets.at(index.flagSetAt(place));
  if (flags.length > 0) return flags;
  return index.judge.outcomeAt(place) === "succeeded" ? [] : [null];
}

/** From the first line to the last, so that quiet times show too. */
function extentMs(index: LogIndex): [number, number] {
  let [fromMs, toMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < index.length(); place++) {
    const ms = index.msAt(place);
    if (ms < fromMs) fromMs = ms;
    if (ms > toMs) toMs = ms;
  }
  return [fromMs, toMs];
}

function stepFor(spanMs: number): number {
  const known = STEPS_MS.find((stepMs) => spanMs / stepMs < MOST_STEPS);
  return known ?? Math.ceil(spanMs / MOST_STEPS / (24 * HOUR_MS)) * 24 * HOUR_MS;
}
