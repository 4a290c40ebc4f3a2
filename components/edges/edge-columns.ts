import type { SortColumn } from "@/lib/filters/edge-sort";
import { FIGURE_NAMES, type FigureName } from "./edge-figures";

export type EdgeColumn = {
  name: SortColumn;
  title: string;
  /** What the column counts, for whoever asks. */
  meaning: string;
  /** `null` takes a share of the room that is left. */
  widthPx: number | null;
};

const LEAST_NAME_PX = 184;

/** Whose failure it is stands beside how much fails, so that a panel at the side covers neither. */
const COLUMNS: readonly EdgeColumn[] = [
  { name: "health", title: "Health", meaning: "Judged on absolute thresholds", widthPx: 116 },
  { name: "source", title: "Source", meaning: "Who calls", widthPx: null },
  { name: "destination", title: "Destination", meaning: "Who is called", widthPx: null },
  { name: "change", title: "Change", meaning: "What differs from then", widthPx: 256 },
  { name: "failed", title: "Failed", meaning: "Failed ÷ all", widthPx: 76 },
  { name: "rate", title: "Rate", meaning: "Requests, for TCP connections, a second", widthPx: 88 },
  { name: "owner", title: "Owner", meaning: "Who owns what went wrong", widthPx: 148 },
  { name: "flags", title: "Flags", meaning: "Response flags of the proxies", widthPx: 112 },
  { name: "denied", title: "Denied", meaning: "401, 403, 429 and their like ÷ all", widthPx: 76 },
  { name: "mean", title: "Mean", meaning: "Mean duration", widthPx: 72 },
  { name: "p50", title: "p50", meaning: "Half are faster", widthPx: 72 },
  { name: "p90", title: "p90", meaning: "Nine of ten are faster", widthPx: 72 },
  { name: "p99", title: "p99", meaning: "99 of 100 are faster", widthPx: 72 },
  { name: "protocol", title: "Protocol", meaning: "HTTP, gRPC or TCP", widthPx: 76 },
  {
    name: "mtls",
    title: "mTLS",
    meaning: "Encrypted ÷ all, as the callee's side saw it",
    widthPx: 72,
  },
];

/** In sight without scrolling is what fails; what is merely good to know comes last. */
const NARROW_FIRST: readonly SortColumn[] = ["health", "source", "change", "failed", "rate"];
const NARROW_ORDER = [
  ...NARROW_FIRST.flatMap((wanted) => COLUMNS.filter(({ name }) => name === wanted)),
  ...COLUMNS.filter(({ name }) => !NARROW_FIRST.includes(name)),
];

/** A phone has both ends in one cell, which stays in place while the figures scroll. */
const NARROW_COLUMNS: readonly EdgeColumn[] = NARROW_ORDER.filter(
  ({ name }) => name !== "destination",
).map((column) => {
  if (column.name === "health") return { ...column, title: "", widthPx: 36 };
  return column.name === "source" ? { ...column, title: "Edge", widthPx: 160 } : column;
});

export function edgeColumns(isNarrow: boolean, isComparing: boolean): readonly EdgeColumn[] {
  const columns = isNarrow ? NARROW_COLUMNS : COLUMNS;
  return isComparing ? columns : columns.filter(({ name }) => name !== "change");
}

export const FIGURE_TITLES: Record<FigureName, string> = {
  rate: "Rate",
  failed: "Failed",
  denied: "Denied",
  mean: "Mean",
  p50: "p50",
  p90: "p90",
  p99: "p99",
  mtls: "mTLS",
};

/** Below it the table scrolls in its own box. */
export function leastWidthPx(columns: readonly EdgeColumn[]): number {
  return columns.reduce((sum, { widthPx }) => sum + (widthPx ?? LEAST_NAME_PX), 0);
}

export function figureName(column: SortColumn): FigureName | null {
  return FIGURE_NAMES.find((name) => name === column) ?? null;
}
