/** Nine significant digits: far below what a rate can mean, far above the noise of summing floats. */
export function rounded(value: number): number {
  return Number(value.toPrecision(9));
}

export function roundedOrNull(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : rounded(value);
}

/** A share of nothing is no number. */
export function ratio(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0) return null;
  return rounded(Math.min(1, part / whole));
}
