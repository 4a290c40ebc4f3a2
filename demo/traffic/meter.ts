import type { Labels } from "@/demo/promql/series";
import type { Stream } from "./stream";

/**
 * One counter: each part of its stream counts `perRequest` for a request, less `held` that are still
 * under way. Whole numbers only, and nothing is said before the first.
 */
export type Meter = { labels: Labels; perRequest: readonly number[]; held: number };

/** A stream and the counters that live on it. */
export type MeteredStream = { stream: Stream; meters: readonly Meter[] };

/** Counters of one name, made when they are first asked for: a large mesh has a million. */
export type MeterFamily = { name: string; meters: () => readonly Meter[] };

export function meterFamily(name: string, make: () => readonly Meter[]): MeterFamily {
  let made: readonly Meter[] | null = null;
  return {
    name,
    meters: () => {
      made ??= make();
      return made;
    },
  };
}

export function meter(
  labels: Labels,
  name: string,
  perRequest: readonly number[],
  held = 0,
): Meter {
  return { labels: { __name__: name, ...labels }, perRequest, held };
}
