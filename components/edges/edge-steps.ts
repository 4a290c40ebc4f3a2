import type { Edge } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";

/** The row `step` away from the selected one; from nowhere, the first. The ends hold. */
export function neighbourId(
  edges: readonly Edge[],
  selectedId: string | null,
  step: 1 | -1,
): string | null {
  const index = edges.findIndex(({ id }) => id === selectedId);
  const next = index === -1 ? 0 : Math.min(edges.length - 1, Math.max(0, index + step));
  return edges[next]?.id ?? null;
}

/** The next edge that is failing or degraded, and round again from the last. */
export function nextUnhealthyId(edges: readonly Edge[], selectedId: string | null): string | null {
  const index = edges.findIndex(({ id }) => id === selectedId);
  const ahead = [...edges.slice(index + 1), ...edges.slice(0, index + 1)];
  return ahead.find(isUnhealthy)?.id ?? selectedId;
}
