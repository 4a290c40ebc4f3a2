import type { EdgesAnswer } from "./edge";
import { type EdgeChange, edgeChange, goneChange } from "./edge-change";

/** By an edge's id, how it differs from then; those that are gone are among them. */
export type EdgeChanges = Readonly<Record<string, EdgeChange>>;

/** `null` where nothing is compared, or nothing of then could be had. */
export function changesFromAnswer({
  edges,
  gone,
  windowSeconds,
}: Pick<EdgesAnswer, "edges" | "gone" | "windowSeconds">): EdgeChanges | null {
  if (gone === undefined) return null;
  const changes = edges.flatMap((edge) => {
    const change = edgeChange(edge, windowSeconds);
    return change === null ? [] : [[edge.id, change] as const];
  });
  return Object.fromEntries([
    ...changes,
    ...gone.map((edge) => [edge.id, goneChange(edge)] as const),
  ]);
}
