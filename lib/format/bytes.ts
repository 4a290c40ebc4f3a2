import { formatFigure } from "./figure";

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;
const STEP = 1_000;

export function formatBytes(bytes: number): string {
  const power = bytes < STEP ? 0 : Math.floor(Math.log10(bytes) / 3);
  const step = Math.min(power, UNITS.length - 1);
  return `${formatFigure(bytes / STEP ** step)} ${UNITS[step]}`;
}

export function formatBytesPerSecond(bytesPerSecond: number): string {
  return `${formatBytes(bytesPerSecond)}/s`;
}
