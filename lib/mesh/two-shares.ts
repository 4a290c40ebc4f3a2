/** `part` of `whole` requests. */
export type Counted = { part: number; whole: number };

/**
 * How likely two shares differ this much by chance alone: the test of two proportions, two-sided.
 * `null` where there is too little to judge by.
 */
export function chanceOf(a: Counted, b: Counted): number | null {
  if (!isEnough(a, b)) return null;
  const pooled = (a.part + b.part) / (a.whole + b.whole);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.whole + 1 / b.whole));
  if (spread === 0) return 1;
  const z = Math.abs(a.part / a.whole - b.part / b.whole) / spread;
  return 2 * upperTail(z);
}

const FEWEST_PARTS = 5;

/** The normal curve stands for counts only where some of each kind are to be expected on both sides. */
function isEnough(a: Counted, b: Counted): boolean {
  const whole = a.whole + b.whole;
  const part = a.part + b.part;
  if (a.whole <= 0 || b.whole <= 0 || part < FEWEST_PARTS) return false;
  return (Math.min(part, whole - part) / whole) * Math.min(a.whole, b.whole) >= 1;
}

/** The upper tail of the normal curve, to four digits (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
