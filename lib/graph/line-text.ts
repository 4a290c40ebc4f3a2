import { formatFigure, formatPercent } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { GraphLine } from "./graph";

/** "40/s, 12 % failed"; `null` where nobody told a rate. */
export function rateText({ perSecond, unit, errorRatio }: GraphLine): string | null {
  if (perSecond === null) return null;
  const rate =
    unit === "req" ? `${formatFigure(perSecond)}/s` : `${formatFigure(perSecond)} conn/s`;
  return errorRatio === null || errorRatio === 0
    ? rate
    : `${rate}, ${formatPercent(errorRatio)} failed`;
}

export function p99Text({ p99Ms }: GraphLine): string | null {
  return p99Ms === null ? null : `p99 ${formatLatency(p99Ms)}`;
}

export function mtlsText({ mtlsRatio }: GraphLine): string | null {
  if (mtlsRatio === null) return null;
  return mtlsRatio === 0 ? "plaintext" : `${formatPercent(mtlsRatio)} mTLS`;
}
