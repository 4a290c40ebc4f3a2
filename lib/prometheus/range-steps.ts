/** Equally spaced instants, the last of them aligned, so that all who look meanwhile ask the same. */
export type RangeSteps = { startMs: number; stepSeconds: number; points: number };

/** What a chart can show and a Prometheus likes to answer. */
const MOST_POINTS = 360;

/** Steps of whole seconds that cover a range up to an instant, or up to a step before it. */
export function rangeSteps(untilMs: number, rangeSeconds: number, mostPoints: number): RangeSteps {
  const stepSeconds = Math.max(1, Math.ceil(rangeSeconds / Math.min(mostPoints, MOST_POINTS)));
  const points = Math.ceil(rangeSeconds / stepSeconds);
  const stepMs = stepSeconds * 1000;
  const lastMs = Math.floor(untilMs / stepMs) * stepMs;
  return { startMs: lastMs - (points - 1) * stepMs, stepSeconds, points };
}

export function stepMsAt({ startMs, stepSeconds }: RangeSteps, index: number): number {
  return startMs + index * stepSeconds * 1000;
}

export function lastStepMs(steps: RangeSteps): number {
  return stepMsAt(steps, steps.points - 1);
}
