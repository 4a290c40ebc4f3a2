import { formatBytes } from "@/lib/format/bytes";
import { formatFigure } from "@/lib/format/figure";
import type { ReadProgress } from "./decode-messages";

/** How far the reading has come; `share: null` while nobody knows. */
export function progressWords(progress: ReadProgress | null): {
  share: number | null;
  text: string;
} {
  if (progress === null || progress.seconds === 0) return { share: null, text: "Beginning …" };
  const { bytes, bytesInAll, lines, seconds } = progress;
  const share = Math.min(1, bytes / Math.max(1, bytesInAll));
  const percent = Math.floor(share * 100);
  const speed = formatFigure(Math.round(lines / seconds));
  return {
    share,
    text: `${formatFigure(lines)} lines, ${speed} lines/s, ${percent} % of ${formatBytes(bytesInAll)}`,
  };
}
