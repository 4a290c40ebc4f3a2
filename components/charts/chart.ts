/** Instants that are equally far apart, the last one included. */
export type ChartTimes = { startMs: number; stepMs: number; points: number };

/** A line is told apart by its dash as well as by its colour. */
export const DASHES = { solid: "none", dashed: "6 4", dotted: "1.5 3", long: "12 4" } as const;
export type Dash = keyof typeof DASHES;

export type ChartSeries = {
  key: string;
  label: string;
  /** One for each instant; `null` is a gap and is drawn as one. */
  values: readonly (number | null)[];
  /** A custom property of app/tokens.css. */
  colour: `--${string}`;
  dash: Dash;
};

/** An instant at which something began, or ended. */
export type ChartMark = { atMs: number; label: string; kind: "beginning" | "end" };

/** Of the width: as much as they take on a phone. */
const ROOM_FOR_WORDS = 0.3;

export type Chart = {
  times: ChartTimes;
  series: readonly ChartSeries[];
  /** The same series earlier, each under the key of its own; drawn faint and dashed. */
  earlier?: readonly ChartSeries[];
  isStacked?: boolean;
  /** Values from which something counts as bad. */
  thresholds?: readonly { label: string; value: number; colour: `--${string}` }[];
  marks?: readonly ChartMark[];
  format: (value: number) => string;
};

export function instantAt({ startMs, stepMs }: ChartTimes, index: number): number {
  return startMs + index * stepMs;
}

/** Words beside a mark stand outside of what it bounds, where there is room for them. */
export function sideOfWords({ atMs, kind }: ChartMark, times: ChartTimes): "left" | "right" {
  const share = (atMs - times.startMs) / Math.max(1, endOf(times) - times.startMs);
  if (kind === "beginning") return share < ROOM_FOR_WORDS ? "right" : "left";
  return share > 1 - ROOM_FOR_WORDS ? "left" : "right";
}

export function endOf(times: ChartTimes): number {
  return instantAt(times, Math.max(0, times.points - 1));
}
