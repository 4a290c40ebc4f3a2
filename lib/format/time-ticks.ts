import { formatClock } from "./time";

const DAY_MS = 86_400_000;
const STEPS_MS = [
  1_000,
  5_000,
  15_000,
  30_000,
  60_000,
  120_000,
  300_000,
  600_000,
  900_000,
  1_800_000,
  3_600_000,
  7_200_000,
  10_800_000,
  21_600_000,
  43_200_000,
  DAY_MS,
  2 * DAY_MS,
  7 * DAY_MS,
];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Round instants in UTC, at most as many as asked for. */
export function timeTicks(fromMs: number, toMs: number, most: number): number[] {
  const stepMs = STEPS_MS.find((step) => (toMs - fromMs) / step <= most) ?? 30 * DAY_MS;
  const firstMs = Math.ceil(fromMs / stepMs) * stepMs;
  const count = Math.max(0, Math.floor((toMs - firstMs) / stepMs) + 1);
  return Array.from({ length: count }, (_, index) => firstMs + index * stepMs);
}

/** The clock, or the day where one begins. */
export function formatTick(atMs: number): string {
  if (atMs % DAY_MS !== 0) return formatClock(atMs);
  const day = new Date(atMs);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;
}
