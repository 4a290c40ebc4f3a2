import { formatFigure } from "./figure";

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;
const STEP = 1_000;

export function formatBytesPerSecond(bytesPerSecond: number): string {
  const power = bytesPerSecond < STEP ? 0 : Math.floor(Math.log10(bytesPerSecond) / 3);
  const step = Math.min(power, UNITS.length - 1);
  return `${formatFigure(bytesPerSecond / STEP ** step)} ${UNITS[step]}/s`;
}
