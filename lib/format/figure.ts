/** Made once: `toLocaleString` looks its language up again with every call. */
const GROUPED = new Intl.NumberFormat("en-US");

/** About two significant figures, never an exponent: 0.042, 4.2, 42, 4,213. */
export function formatFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 10) return formatWhole(Math.round(value));
  if (size === 0) return "0";
  if (size < 0.001) return value > 0 ? "< 0.001" : "> -0.001";
  return String(Number(value.toPrecision(2)));
}

/** Most figures have nothing to group, and grouping takes ten times as long as writing. */
function formatWhole(whole: number): string {
  return Math.abs(whole) < 1_000 ? String(whole) : GROUPED.format(whole);
}

/** A ratio of 0–1 as percent. What is not all never reads 100 %, what is not none never 0 %. */
export function formatPercent(ratio: number): string {
  const percent = ratio * 100;
  if (ratio < 1 && percent >= 99.5) return `${Math.min(99.99, Math.floor(percent * 100) / 100)} %`;
  return `${formatFigure(percent)} %`;
}

/** "1,000 records", "1 record". */
export function formatCount(count: number, noun: string): string {
  return `${formatFigure(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function formatPerSecond(perSecond: number, unit: string): string {
  return `${formatFigure(perSecond)} ${unit}/s`;
}
