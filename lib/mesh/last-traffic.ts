import { busyInstants } from "./course";
import type { RequestsSeries } from "./series";

/** The last instant of a course at which there was traffic; `null`: there was none. */
export function lastTrafficAt({
  start,
  stepSeconds,
  course,
}: Pick<RequestsSeries, "start" | "stepSeconds" | "course">): string | null {
  const last = busyInstants(course).lastIndexOf(true);
  if (last < 0) return null;
  return new Date(Date.parse(start) + last * stepSeconds * 1000).toISOString();
}
