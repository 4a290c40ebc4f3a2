import { formatBytesPerSecond } from "@/lib/format/bytes";
import { formatFigure, formatPercent, formatPerSecond } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { Edge } from "@/lib/mesh/edge";
import type { NumberColumn } from "@/lib/mesh/number-column";

/** What has one value; flags and owners have many. */
export type FigureColumn = Exclude<NumberColumn, "flags" | "owners">;

/** A number as the screen says it, and the name under which it can be traced. */
export type Figure = {
  column: FigureColumn;
  text: string | null;
  /** All is as it should be: nothing to look at. */
  isQuiet: boolean;
};

export const FIGURE_NAMES = [
  "rate",
  "failed",
  "denied",
  "mean",
  "p50",
  "p90",
  "p99",
  "mtls",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

const COLUMNS: Record<FigureName, FigureColumn> = {
  rate: "requestsPerSecond",
  failed: "errorRatio",
  denied: "deniedRatio",
  mean: "meanMs",
  p50: "p50Ms",
  p90: "p90Ms",
  p99: "p99Ms",
  mtls: "mtlsRatio",
};

const FORMATS: Record<FigureColumn, (value: number) => string> = {
  requestsPerSecond: formatRate,
  errorRatio: formatPercent,
  deniedRatio: formatPercent,
  mtlsRatio: formatPercent,
  meanMs: formatLatency,
  p50Ms: formatLatency,
  p90Ms: formatLatency,
  p99Ms: formatLatency,
  reportedSource: formatRate,
  reportedDestination: formatRate,
  openedPerSecond: formatConnectionRate,
  closedPerSecond: formatConnectionRate,
  sentBytesPerSecond: formatBytesPerSecond,
  receivedBytesPerSecond: formatBytesPerSecond,
};

/** What a TCP edge has in place of requests is connections. */
export function figureColumn(edge: Edge, name: FigureName): FigureColumn {
  return name === "rate" && edge.protocol === "tcp" ? "openedPerSecond" : COLUMNS[name];
}

export function figureValue(edge: Edge, column: FigureColumn): number | null {
  switch (column) {
    case "reportedSource":
      return edge.reported.source;
    case "reportedDestination":
      return edge.reported.destination;
    case "openedPerSecond":
    case "closedPerSecond":
    case "sentBytesPerSecond":
    case "receivedBytesPerSecond":
      return edge.tcp?.[column] ?? null;
    default:
      return edge[column];
  }
}

export function figure(edge: Edge, column: FigureColumn): Figure {
  const value = figureValue(edge, column);
  const text = value === null ? null : FORMATS[column](value);
  return { column, text, isQuiet: value === (column === "mtlsRatio" ? 1 : 0) };
}

/** Percentiles come in a second answer: until then a missing one is on its way. */
export function isOnItsWay(edge: Edge, column: FigureColumn, isFilling: boolean): boolean {
  const isPercentile = column === "p50Ms" || column === "p90Ms" || column === "p99Ms";
  return isFilling && isPercentile && edge.meanMs !== null;
}

function formatRate(perSecond: number): string {
  return `${formatFigure(perSecond)}/s`;
}

function formatConnectionRate(perSecond: number): string {
  return formatPerSecond(perSecond, "conn");
}
