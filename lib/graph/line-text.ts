import { formatFigure, formatPercent } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { GraphLine } from "./graph";

/** "40/s, 12 % failed"; `null` where nobody told a rate. */
export function rateText(line: GraphLine): string | null {
  const { perSecond, unit, errorRatio } = line;
  if (perSecond === null) return null;
  const rate =
    unit === "req" ? `${formatFigure(perSecond)}/s` : `${formatFigure(perSecond)} conn/s`;
  const failed = errorRatio === null || errorRatio === 0 ? null : formatPercent(errorRatio);
  const parts = [rate, failed === null ? null : `${failed} failed`, deniedText(line)];
  return parts.filter((part) => part !== null).join(", ");
}

/** "20 % denied", where that is what goes on; `null` where it is not. */
export function deniedText({ deniedRatio, edgeIds }: GraphLine): string | null {
  if (deniedRatio === null) return null;
  return `${edgeIds.length > 1 ? "up to " : ""}${formatPercent(deniedRatio)} denied`;
}

export function p99Text({ p99Ms }: GraphLine): string | null {
  return p99Ms === null ? null : `p99 ${formatLatency(p99Ms)}`;
}

export function mtlsText({ mtlsRatio }: GraphLine): string | null {
  if (mtlsRatio === null) return null;
  return mtlsRatio === 0 ? "plaintext" : `${formatPercent(mtlsRatio)} mTLS`;
}
