const UNIT_SECONDS: Readonly<Record<string, number>> = {
  y: 31_536_000,
  w: 604_800,
  d: 86_400,
  h: 3_600,
  m: 60,
  s: 1,
  ms: 0.001,
};

const DURATION = /^(?:\d+(?:ms|[ywdhms]))+$/;
const DURATION_PART = /(\d+)(ms|[ywdhms])/g;
const DECIMAL = /^[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/;
const HEXADECIMAL = /^0x[\da-f]+$/;

/** A number, or a duration in seconds: newer PromQL takes either where one is meant. */
export function numberOfLiteral(text: string): number | null {
  const lower = text.toLowerCase();
  if (DURATION.test(lower)) {
    return [...lower.matchAll(DURATION_PART)].reduce(
      (seconds, [, count, unit = ""]) => seconds + Number(count) * (UNIT_SECONDS[unit] ?? 0), // every unit that matches has its seconds
      0,
    );
  }
  if (!DECIMAL.test(lower) && !HEXADECIMAL.test(lower)) return null;
  const value = Number(lower.replaceAll("_", ""));
  return Number.isFinite(value) ? value : null;
}
