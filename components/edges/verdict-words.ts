import { formatPercent } from "@/lib/format/figure";
import type { Edge, Health } from "@/lib/mesh/edge";
import { deniedRatioOf } from "@/lib/mesh/state-word";

/** "3 failing, 2 degraded of 84 edges"; `null` when nothing is wrong. */
export function unhealthyCount(edges: readonly Edge[]): string | null {
  const denying = edges.filter((edge) => deniedRatioOf(edge) !== null).length;
  const parts = countsOf(edges, ["failing", "degraded"]);
  if (denying > 0) parts.push(`${denying} denied`);
  return parts.length === 0 ? null : `${parts.join(", ")} of ${edgeCount(edges.length)}`;
}

/** Why one may think that nothing is wrong, and what that rests on. */
export function healthyBasis(
  edges: readonly Edge[],
  degradedRatio: number,
  noticeCount: number,
): string {
  const rest = countsOf(edges, ["idle", "unknown"]);
  const counts = [edgeCount(edges.length), ...rest].join(", ");
  const doubt =
    noticeCount === 0
      ? ""
      : ` This rests on numbers with ${noticeCount} ${noticeCount === 1 ? "notice" : "notices"}.`;
  return `No edge is provably above ${formatPercent(degradedRatio)} failed: ${counts}.${doubt}`;
}

export function edgeCount(count: number): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? "edge" : "edges"}`;
}

function countsOf(edges: readonly Edge[], healths: readonly Health[]): string[] {
  return healths.flatMap((health) => {
    const count = edges.filter((edge) => edge.health === health).length;
    return count === 0 ? [] : [`${count} ${health}`];
  });
}
