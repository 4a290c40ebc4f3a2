const SPAN_UNITS = [
  [86_400, "d"],
  [3_600, "h"],
  [60, "min"],
  [1, "s"],
] as const;

/** A stretch of time in its largest unit that leaves no rest worth saying: 45 s, 5 min, 3 h, 2 d. */
export function formatSpan(seconds: number): string {
  const [unitSeconds, unit] = SPAN_UNITS.find(([size]) => seconds >= size) ?? [1, "s"];
  const count = Math.floor(seconds / unitSeconds);
  const rest = SPAN_UNITS.find(([size]) => size < unitSeconds);
  const restCount = rest ? Math.floor((seconds - count * unitSeconds) / rest[0]) : 0;
  const restText = rest && restCount > 0 && count < 3 ? ` ${restCount} ${rest[1]}` : "";
  return `${count} ${unit}${restText}`;
}

export function formatAge(ms: number): string {
  return ms < 1_000 ? "just now" : `${formatSpan(ms / 1_000)} ago`;
}

/** The clock in UTC, with seconds only where they say something. */
export function formatClock(atMs: number): string {
  const clock = new Date(atMs).toISOString().slice(11, 19);
  return clock.endsWith(":00") ? clock.slice(0, 5) : clock;
}

/** "14:02–15:02 UTC", with the day where it is not today's. */
export function formatClockRange(fromMs: number, toMs: number, nowMs: number): string {
  const from = formatDayClock(fromMs, nowMs);
  const to = day(fromMs) === day(toMs) ? formatClock(toMs) : formatDayClock(toMs, nowMs);
  return `${from}–${to} UTC`;
}

/** The clock in UTC, with the day where it is not that of `nowMs`. */
export function formatDayClock(atMs: number, nowMs: number): string {
  return day(atMs) === day(nowMs) ? formatClock(atMs) : `${day(atMs)} ${formatClock(atMs)}`;
}

function day(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
