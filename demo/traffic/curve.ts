import { unitFrom } from "./random";

type Wave = { periodSeconds: number; amplitude: number; phase: number };

/**
 * How busy a call is over time, 1 on average: a day's rise and fall and a quicker noise, all of it
 * sines, so that what has passed until any instant has a closed form and needs no history.
 */
export type Curve = { waves: readonly Wave[]; quietFromMs: number };

const DAY_SECONDS = 86_400;
const DAILY_PEAK_SECONDS = 15 * 3600;

/** The sum stays below 1, so that the rate never falls to 0 and a counter never stands still. */
const NOISE = [
  { periodSeconds: 37, amplitude: 0.05 },
  { periodSeconds: 131, amplitude: 0.06 },
  { periodSeconds: 661, amplitude: 0.08 },
  { periodSeconds: 2819, amplitude: 0.07 },
] as const;

export function curveFrom(seed: string, quietFromMs: number | null): Curve {
  const daily = { periodSeconds: DAY_SECONDS, amplitude: 0.4, phase: phaseOfPeak() };
  const noise = NOISE.map((wave) => ({
    ...wave,
    phase: 2 * Math.PI * unitFrom(`${seed}/${wave.periodSeconds}`),
  }));
  return { waves: [daily, ...noise], quietFromMs: quietFromMs ?? Number.POSITIVE_INFINITY };
}

/** Seconds of average traffic that pass between two instants. */
export function busySeconds(curve: Curve, fromMs: number, toMs: number): number {
  const from = Math.min(fromMs, curve.quietFromMs) / 1000;
  const to = Math.min(toMs, curve.quietFromMs) / 1000;
  return antiderivative(curve, to) - antiderivative(curve, from);
}

function antiderivative({ waves }: Curve, seconds: number): number {
  let sum = seconds;
  for (const { periodSeconds, amplitude, phase } of waves) {
    const pulse = (2 * Math.PI) / periodSeconds;
    sum -= (amplitude / pulse) * Math.cos(pulse * (seconds % periodSeconds) + phase);
  }
  return sum;
}

function phaseOfPeak(): number {
  return Math.PI / 2 - (2 * Math.PI * DAILY_PEAK_SECONDS) / DAY_SECONDS;
}
