import { formatFigure } from "./figure";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** How long a request takes: 0.8 ms, 42 ms, 1.2 s, 3.5 min. */
export function formatLatency(ms: number): string {
  if (ms < SECOND_MS) return `${formatFigure(ms)} ms`;
  if (ms < MINUTE_MS) return `${formatFigure(ms / SECOND_MS)} s`;
  return `${formatFigure(ms / MINUTE_MS)} min`;
}
