import type { Labels } from "@/demo/promql/series";
import { type Target, targetLabels } from "./workload";

/** A value that does not add up over time, or a counter of its own making. */
export type Gauge = { labels: Labels; target: Target; valueAt: (atMs: number) => number };

export function gauge(
  name: string,
  target: Target,
  labels: Labels,
  valueAt: (atMs: number) => number,
): Gauge {
  return { labels: { __name__: name, ...targetLabels(target), ...labels }, target, valueAt };
}
