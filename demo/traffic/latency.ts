/** A log-normal spread of durations: `median`, and the factor between it and the 84th percentile. */
export type Latency = { medianMs: number; spread: number };

/** Envoy's default upper bounds for milliseconds and bytes alike. */
export const BUCKET_BOUNDS = [
  0.5, 1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000, 600_000,
  1_800_000, 3_600_000,
] as const;

export function shareBelow({ medianMs, spread }: Latency, boundMs: number): number {
  return normalShareBelow(Math.log(boundMs / medianMs) / Math.log(spread));
}

export function meanMs({ medianMs, spread }: Latency): number {
  return medianMs * Math.exp(Math.log(spread) ** 2 / 2);
}

/** The caller's proxy sees what the callee's sees, and the way there and back. */
export function seenByCaller({ medianMs, spread }: Latency): Latency {
  return { medianMs: medianMs * 1.03 + 0.6, spread };
}

/** The standard normal distribution by Abramowitz and Stegun 26.2.17, off by less than 1e-7. */
function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z >= 0 ? 1 - tail : tail;
}
