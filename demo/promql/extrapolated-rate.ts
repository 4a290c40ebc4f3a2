import type { Window } from "./window";

/**
 * Prometheus's rate(), increase() and delta(): what the samples show is stretched to the whole
 * window, but on either side by no more than half an interval where the series seems to begin or end
 * inside it, and for a counter not past the instant at which it would have been zero.
 */
export function extrapolatedChange(
  { startMs, endMs, timesMs, values }: Window,
  kind: "counter" | "gauge",
): number | null {
  const firstMs = timesMs[0];
  const lastMs = timesMs.at(-1);
  const first = values[0];
  const last = values.at(-1);
  if (firstMs === undefined || lastMs === undefined || values.length < 2) return null;
  if (first === undefined || last === undefined) return null;

  const change = last - first + (kind === "counter" ? lostInResets(values) : 0);
  const sampledMs = lastMs - firstMs;
  const intervalMs = sampledMs / (values.length - 1);
  const reachMs = (gapMs: number) => (gapMs < intervalMs * 1.1 ? gapMs : intervalMs / 2);
  const headMs = Math.min(
    firstMs - startMs,
    kind === "counter" && change > 0 && first >= 0
      ? sampledMs * (first / change)
      : Number.POSITIVE_INFINITY,
  );
  return change * ((sampledMs + reachMs(headMs) + reachMs(endMs - lastMs)) / sampledMs);
}

/** A counter that falls was set back to zero: what it held before is added again. */
function lostInResets(values: Float64Array): number {
  let lost = 0;
  let previous = 0;
  for (const value of values) {
    if (value < previous) lost += previous;
    previous = value;
  }
  return lost;
}
