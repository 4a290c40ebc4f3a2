/** When an alert fired; `endMs: null` still does, `startMs: null` nobody says. */
export type AlertTimes = {
  startMs: number | null;
  endMs: number | null;
  /** How far the rule's own expression looks back. */
  ruleRangeSeconds: number | null;
};

/** What to look at. `atMs: null` is now. */
export type AlertSpan = { atMs: number | null; rangeSeconds: number; windowSeconds: number };

const LEAD_SECONDS = 3_600;
const TAIL_MS = 900_000;
const STEP_MS = 60_000;
const LIVE_STEP_MS = 10_000;
const SHORTEST_RANGE_SECONDS = 300;
const LONGEST_RANGE_SECONDS = 2_592_000;
const SHORTEST_WINDOW_SECONDS = 300;
const LONGEST_WINDOW_SECONDS = 86_400;

/**
 * From an hour before the alert, or twice what its rule looks back over, to a quarter of an hour
 * after its end. Rates of an alert that is over are taken since its start, so that what failed then
 * is in them. Instants are rounded, so that alerts of one incident share their answers.
 */
export function alertSpan(times: AlertTimes, nowMs: number): AlertSpan {
  const { ruleRangeSeconds } = times;
  const startMs = times.startMs ?? times.endMs;
  const ruleSeconds = Math.ceil(ruleRangeSeconds ?? 0); // a rule that is not known asks for nothing more
  const windowSeconds = clamped(ruleSeconds, SHORTEST_WINDOW_SECONDS, LONGEST_WINDOW_SECONDS);
  const leadSeconds = Math.max(LEAD_SECONDS, 2 * ruleSeconds);
  if (startMs === null || startMs >= nowMs) {
    return { atMs: null, rangeSeconds: rangeOf(leadSeconds), windowSeconds };
  }
  const endMs = endOf(times, nowMs);
  const liveMs = Math.floor(nowMs / LIVE_STEP_MS) * LIVE_STEP_MS;
  const afterMs = endMs === null ? liveMs : Math.ceil((endMs + TAIL_MS) / STEP_MS) * STEP_MS;
  const atMs = Math.min(liveMs, afterMs);
  const sinceSeconds = wholeMinutes((atMs - startMs) / 1_000);
  return {
    atMs,
    rangeSeconds: rangeOf(sinceSeconds + leadSeconds),
    windowSeconds:
      endMs === null
        ? windowSeconds
        : clamped(Math.max(windowSeconds, sinceSeconds), 0, LONGEST_WINDOW_SECONDS),
  };
}

/** An end that is yet to come, or lies before the start, is none. */
function endOf({ startMs, endMs }: AlertTimes, nowMs: number): number | null {
  if (endMs === null || endMs >= nowMs || (startMs !== null && endMs < startMs)) return null;
  return endMs;
}

function rangeOf(seconds: number): number {
  return clamped(wholeMinutes(seconds), SHORTEST_RANGE_SECONDS, LONGEST_RANGE_SECONDS);
}

function wholeMinutes(seconds: number): number {
  return Math.max(60, Math.ceil(seconds / 60) * 60);
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
