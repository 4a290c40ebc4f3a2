const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "^": power,
  atan2: Math.atan2,
};

/** Go's rule, not JavaScript's: 1 to any power, and ±1 to an infinite one, is 1. */
function power(base: number, exponent: number): number {
  if (base === 1) return 1;
  if (base === -1 && (exponent === Number.POSITIVE_INFINITY || exponent === -Infinity)) return 1;
  return base ** exponent;
}

export function isComparison(op: string): boolean {
  return Object.hasOwn(COMPARISONS, op);
}

/** Prometheus 2.42 leaves the metric name on atan2 as well, which it dropped in later versions. */
export function keepsName(op: string, returnBool: boolean): boolean {
  return op === "atan2" || (isComparison(op) && !returnBool);
}

export function isSetOperator(op: string): boolean {
  return op === "and" || op === "or" || op === "unless";
}

/** `null` when a comparison does not hold; one that holds gives the left value, or 1/0 with `bool`. */
export type Combine = (left: number, right: number) => number | null;

export function combineWith(op: string, returnBool: boolean): Combine {
  const arithmetic = ARITHMETIC[op];
  if (arithmetic) return arithmetic;
  const compare = COMPARISONS[op];
  if (!compare) throw new Error(`the parser knows the operator ${op}, the engine does not`);
  if (returnBool) return (left, right) => (compare(left, right) ? 1 : 0);
  return (left, right) => (compare(left, right) ? left : null);
}
