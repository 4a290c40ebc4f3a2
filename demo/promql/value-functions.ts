/** Functions of one value and, for some, further scalars. */
export type ValueFunction = (value: number, ...parameters: readonly number[]) => number;

const DEGREES_PER_RADIAN = 180 / Math.PI;

export const VALUE_FUNCTIONS: Readonly<Record<string, ValueFunction>> = {
  abs: Math.abs,
  acos: Math.acos,
  acosh: Math.acosh,
  asin: Math.asin,
  asinh: Math.asinh,
  atan: Math.atan,
  atanh: Math.atanh,
  ceil: Math.ceil,
  clamp: (value, least, most) => greater(least, lesser(most, value)),
  clamp_max: (value, most) => lesser(most, value),
  clamp_min: (value, least) => greater(least, value),
  cos: Math.cos,
  cosh: Math.cosh,
  deg: (value) => value * DEGREES_PER_RADIAN,
  exp: Math.exp,
  floor: Math.floor,
  ln: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  rad: (value) => value / DEGREES_PER_RADIAN,
  round: roundTo,
  sgn: Math.sign,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh,
};

/** Go's rule, not JavaScript's: NaN wins over every number but the infinite one that cannot be beaten. */
function greater(left: number, right: number): number {
  const unbeaten = Number.POSITIVE_INFINITY;
  return left === unbeaten || right === unbeaten ? unbeaten : Math.max(left, right);
}

function lesser(left: number, right: number): number {
  return -greater(-left, -right);
}

/** Halves go up; Prometheus divides by the inverse, so that 0.1 steps stay exact. */
function roundTo(value: number, nearest = 1): number {
  const perUnit = 1 / nearest;
  return Math.floor(value * perUnit + 0.5) / perUnit;
}
