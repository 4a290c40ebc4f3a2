import { formatPercent } from "@/lib/format/figure";
import { formatAge, formatDayClock, formatSpan } from "@/lib/format/time";
import type { EarlierLook } from "./earlier-look";
import type { Beginning } from "./series";

export const BEFORE_CHARTS = "it began before the charts do";

/** Since when trouble goes on, whether it was worse, and whether it eases. */
export function sinceTexts(
  beginning: Beginning,
  earlier: EarlierLook | null,
  nowMs: number,
): string[] {
  const { startedAt, wasAlways, worse, easedAt } = beginning;
  const eased =
    easedAt === null
      ? null
      : `almost none since ${momentText(easedAt, nowMs)}; rates still count earlier ones`;
  const more =
    worse === null
      ? null
      : `it was up to ${formatPercent(worse.ratio)} until ${momentText(worse.until, nowMs)}`;
  const always = eased === null ? beforeChartsText(earlier, nowMs) : null;
  const began =
    startedAt === null
      ? wasAlways
        ? always
        : null
      : `it began at ${momentText(startedAt, nowMs)}`;
  return [began, more, eased].filter((part) => part !== null);
}

export function momentText(at: string, nowMs: number): string {
  const atMs = Date.parse(at);
  return `${formatDayClock(atMs, nowMs)} UTC, ${formatAge(Math.max(0, nowMs - atMs))}`;
}

function beforeChartsText(earlier: EarlierLook | null, nowMs: number): string {
  if (earlier === null) return `${BEFORE_CHARTS}: a longer range tells when`;
  return earlier.startedAt === null
    ? `it began more than ${formatSpan(earlier.rangeSeconds)} ago`
    : `it began at about ${momentText(earlier.startedAt, nowMs)}`;
}
