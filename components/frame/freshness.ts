import { formatAge, formatClock, formatClockRange, formatSpan } from "@/lib/format/time";

export type FreshnessFacts = {
  /** The instant of the numbers shown; `null` while there are none. */
  atMs: number | null;
  windowSeconds: number;
  isPinned: boolean;
  hasFailed: boolean;
  /** The numbers shown belong to what was asked before. */
  isOutdated: boolean;
  nowMs: number;
};

export type Freshness = { state: "pending" | "live" | "pinned" | "stale" | "failed"; text: string };

/** Up to here the browser's clock and the server's may differ; beyond, an instant is yet to come. */
const CLOCKS_APART_MS = 120_000;

/** How old the numbers are, in words. */
export function freshnessOf(facts: FreshnessFacts): Freshness {
  const { atMs, windowSeconds, isPinned, hasFailed, isOutdated, nowMs } = facts;
  if (atMs === null) {
    return hasFailed
      ? { state: "failed", text: "No numbers: the question failed" }
      : { state: "pending", text: "Asking …" };
  }
  const age = formatAge(Math.max(0, nowMs - atMs));
  if (isOutdated) return { state: "pending", text: "Asking …; these numbers are the ones before" };
  const asOf = `${formatClock(atMs)} UTC, ${age}`;
  if (hasFailed)
    return { state: "stale", text: `Stale: numbers of ${asOf}; the last refresh failed` };
  if (isPinned) {
    const range = formatClockRange(atMs - windowSeconds * 1_000, atMs, nowMs);
    const isAhead = atMs - nowMs > CLOCKS_APART_MS;
    const when = isAhead ? `in ${formatSpan((atMs - nowMs) / 1_000)}` : age;
    return { state: "pinned", text: `Pinned to ${range}, ${when}` };
  }
  return { state: "live", text: `${formatSpan(windowSeconds)} rates at ${asOf}` };
}
