import { formatFigure } from "@/lib/format/figure";
import type { LogSummary } from "./decode-messages";

/** "1,000 records in 1,012 lines, 120 gone wrong, 12 lines skipped" */
export function summaryWords({ records, lines, wrong, skipped }: LogSummary): string {
  const parts = [
    `${counted(records, "record")} in ${counted(lines, "line")}`,
    wrong === 0 ? "none gone wrong" : `${formatFigure(wrong)} gone wrong`,
  ];
  if (skipped.count > 0) parts.push(`${counted(skipped.count, "line")} skipped`);
  return parts.join(", ");
}

export function partialWords({ lines }: LogSummary): string {
  return `Stopped: only the first ${counted(lines, "line")} were read.`;
}

export function counted(count: number, noun: string): string {
  return `${formatFigure(count)} ${noun}${count === 1 ? "" : "s"}`;
}
