import { busyInstants } from "./course";
import type { Beginning, RequestsSeries, Trouble } from "./series";

/** What a longer stretch of time than the charts' says of when trouble began. */
export type EarlierLook = {
  rangeSeconds: number;
  /** About; `null`: it was so all through. */
  startedAt: string | null;
};

/** Whether only a longer stretch of time can tell when it began: what eases is dated by its end. */
export function isOlderThanCharts({ startedAt, wasAlways, endedAt, easedAt }: Beginning): boolean {
  return wasAlways && startedAt === null && endedAt === null && easedAt === null;
}

/**
 * `null`: it tells no more. Where nothing at all is known before the trouble, that may be as far
 * back as Prometheus keeps.
 */
export function earlierLook(series: RequestsSeries, trouble: Trouble): EarlierLook | null {
  const { beginnings, course, start, stepSeconds, points } = series;
  const { startedAt, wasAlways, endedAt } = beginnings[trouble];
  const rangeSeconds = points * stepSeconds;
  if (endedAt !== null) return null;
  if (startedAt === null) return wasAlways ? { rangeSeconds, startedAt } : null;
  const place = (Date.parse(startedAt) - Date.parse(start)) / (stepSeconds * 1000);
  const isKnownBefore = busyInstants(course).slice(0, Math.ceil(place)).includes(true);
  return isKnownBefore ? { rangeSeconds, startedAt } : null;
}
