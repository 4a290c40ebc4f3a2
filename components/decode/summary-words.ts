import { formatCount, formatFigure } from "@/lib/format/figure";
import type { LogSummary } from "./decode-messages";

/** "1,000 records in 1,012 lines, 120 gone wrong, 12 lines skipped" */
export function summaryWords({ records, lines, wrong, skipped }: LogSummary): string {
  const parts = [
    `${formatCount(records, "record")} in ${formatCount(lines, "line")}`,
    wrong === 0 ? "none gone wrong" : `${formatFigure(wrong)} gone wrong`,
  ];
  if (skipped.count > 0) parts.push(`${formatCount(skipped.count, "line")} skipped`);
  return parts.join(", ");
}

export function partialWords({ lines }: LogSummary): string {
  return `Stopped: only the first ${formatCount(lines, "line")} were read.`;
}
