import type { Edge, Health } from "./edge";

/** Ratios from which an edge counts as degraded and as failing. */
export type Thresholds = { degradedRatio: number; failingRatio: number };

/** Requests, or connections, of one window; `failed: null` where the metrics do not say. */
export type Tally = { total: number; failed: number | null };

/** Below this many failures no edge is called failing, whatever share of its traffic they are. */
const FEWEST_FAILURES = 3;
const FLOAT_NOISE = 1e-6;
const Z_95 = 1.959963984540054;

export function edgeHealth({ total, failed }: Tally, thresholds: Thresholds): Health {
  if (total <= 0) return "idle";
  if (failed === null) return "unknown";
  if (isProvenShare(failed, total, thresholds.failingRatio) && !isTooFew(failed)) return "failing";
  return isProvenShare(failed, total, thresholds.degradedRatio) ? "degraded" : "healthy";
}

/** Whether so many of so many prove a share of `ratio` at least. */
export function isProvenShare(count: number, total: number, ratio: number): boolean {
  return count > 0 && wilsonLowerBound(count, Math.max(total, count)) >= ratio;
}

/** What nobody can tell is worse than what is known to be well. */
const WORST_FIRST: readonly Health[] = ["failing", "degraded", "unknown", "healthy", "idle"];

/** `null` of none. */
export function worstHealth(healths: readonly Health[]): Health | null {
  return WORST_FIRST.find((health) => healths.includes(health)) ?? null;
}

export function isUnhealthy({ health }: Pick<Edge, "health">): boolean {
  return health === "failing" || health === "degraded";
}

export function isTooFew(failed: number): boolean {
  return wholeCount(failed) < FEWEST_FAILURES;
}

/** A rate is extrapolated upwards, so the requests behind it are the whole ones: 2.7 were two. */
export function wholeCount(requests: number): number {
  return Math.floor(requests + FLOAT_NOISE);
}

/** The lowest share that fits the count at 95 % confidence: one failure out of two proves little. */
export function wilsonLowerBound(failed: number, total: number): number {
  const ratio = Math.min(1, failed / total);
  const z2 = Z_95 ** 2;
  const centre = ratio + z2 / (2 * total);
  const spread = Z_95 * Math.sqrt((ratio * (1 - ratio) + z2 / (4 * total)) / total);
  return Math.max(0, (centre - spread) / (1 + z2 / total));
}
