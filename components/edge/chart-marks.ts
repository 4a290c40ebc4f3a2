import type { ChartMark } from "@/components/charts/chart";
import { formatClock } from "@/lib/format/time";
import type { RequestsSeries, Trouble } from "@/lib/mesh/series";

/** Where trouble began, and where it was over, as far as the charts show it. */
export function marksOf(
  { beginnings }: Pick<RequestsSeries, "beginnings">,
  trouble: Trouble | null,
): ChartMark[] {
  if (trouble === null) return [];
  const { startedAt, endedAt } = beginnings[trouble];
  return [
    ...(startedAt === null ? [] : [markAt(startedAt, "beginning")]),
    ...(endedAt === null ? [] : [markAt(endedAt, "end")]),
  ];
}

function markAt(at: string, kind: ChartMark["kind"]): ChartMark {
  const atMs = Date.parse(at);
  return { atMs, kind, label: `${kind === "end" ? "ended" : "began"} ${formatClock(atMs)}` };
}
