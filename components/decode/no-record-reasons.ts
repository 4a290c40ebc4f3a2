import { formatFigure } from "@/lib/format/figure";
import type { LogSummary } from "./decode-messages";

const MOST_REASONS = 3;

/** Why a log may have given nothing, as far as it tells. */
export function noRecordReasons({ files, lines, skipped, isPartial }: LogSummary): string[] {
  const problems = files
    .filter(({ problem }) => problem !== null)
    .map(({ name, problem }) => `${name} ${problem}.`);
  const reasons = skipped.reasons
    .slice(0, MOST_REASONS)
    .map(({ value, lines: count }) => `${lineCount(count)}: ${value}.`);
  const hints = [
    "Access logs may be off: Istio's default profile writes none. The Telemetry API or meshConfig.accessLogFile switches them on.",
    "They are the log of the container istio-proxy, not of the app: kubectl logs POD -c istio-proxy.",
  ];
  if (isPartial) return ["The reading was stopped before the first record."];
  if (lines === 0 && problems.length > 0) return problems;
  return [...problems, ...reasons, ...hints];
}

function lineCount(count: number): string {
  return `${formatFigure(count)} ${count === 1 ? "line" : "lines"}`;
}
