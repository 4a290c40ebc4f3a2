import { formatBytesPerSecond } from "@/lib/format/bytes";
import { formatFigure, formatPercent, formatPerSecond } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { Edge } from "@/lib/mesh/edge";
import type { NumberColumn } from "@/lib/mesh/number-column";

/** A number as the screen says it, and the name under which it can be traced. */
export type Figure = {
  column: NumberColumn;
  value: number | null;
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

export function edgeFigure(edge: Edge, name: FigureName): Figure {
  switch (name) {
    case "rate":
      return edge.protocol === "tcp"
        ? figure("openedPerSecond", edge.tcp?.openedPerSecond ?? null, connectionsPerSecond)
        : figure("requestsPerSecond", edge.requestsPerSecond, requestsPerSecond);
    case "failed":
      return figure("errorRatio", edge.errorRatio, formatPercent);
    case "denied":
      return figure("deniedRatio", edge.deniedRatio, formatPercent);
    case "mean":
      return figure("meanMs", edge.meanMs, formatLatency);
    case "p50":
      return figure("p50Ms", edge.p50Ms, formatLatency);
    case "p90":
      return figure("p90Ms", edge.p90Ms, formatLatency);
    case "p99":
      return figure("p99Ms", edge.p99Ms, formatLatency);
    case "mtls":
      return figure("mtlsRatio", edge.mtlsRatio, formatPercent);
  }
}

/** What each side's proxy counted. */
export function reportedFigures({ reported }: Edge): { source: Figure; destination: Figure } {
  return {
    source: figure("reportedSource", reported.source, requestsPerSecond),
    destination: figure("reportedDestination", reported.destination, requestsPerSecond),
  };
}

export function tcpFigures({ tcp }: Edge): { title: string; figure: Figure }[] {
  if (tcp === null) return [];
  return [
    {
      title: "Opened",
      figure: figure("openedPerSecond", tcp.openedPerSecond, connectionsPerSecond),
    },
    {
      title: "Closed",
      figure: figure("closedPerSecond", tcp.closedPerSecond, connectionsPerSecond),
    },
    {
      title: "Sent",
      figure: figure("sentBytesPerSecond", tcp.sentBytesPerSecond, formatBytesPerSecond),
    },
    {
      title: "Received",
      figure: figure("receivedBytesPerSecond", tcp.receivedBytesPerSecond, formatBytesPerSecond),
    },
  ];
}

/** Percentiles come in a second answer: until then a missing one is on its way. */
export function isOnItsWay(edge: Edge, name: FigureName, isFilling: boolean): boolean {
  return isFilling && edge.meanMs !== null && (name === "p50" || name === "p90" || name === "p99");
}

function figure(
  column: NumberColumn,
  value: number | null,
  format: (value: number) => string,
): Figure {
  const isQuiet = value === (column === "mtlsRatio" ? 1 : 0);
  return { column, value, text: value === null ? null : format(value), isQuiet };
}

function connectionsPerSecond(rate: number): string {
  return formatPerSecond(rate, "conn");
}

function requestsPerSecond(rate: number): string {
  return `${formatFigure(rate)}/s`;
}
