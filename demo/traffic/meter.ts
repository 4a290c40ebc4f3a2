import type { Labels } from "@/demo/promql/series";
import type { Stream } from "./stream";

/**
 * One counter: each part of its stream counts `perRequest` for a request, less `held` that are still
 * under way. Whole numbers only, and nothing is said before the first.
 */
export type Meter = { labels: Labels; perRequest: readonly number[]; held: number };

/** A stream and the counters that live on it. */
export type MeteredStream = { stream: Stream; meters: readonly Meter[] };

export function meter(
  labels: Labels,
  name: string,
  perRequest: readonly number[],
  held = 0,
): Meter {
  return { labels: { __name__: name, ...labels }, perRequest, held };
}
