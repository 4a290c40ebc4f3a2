import type { GraphLine } from "@/lib/graph/graph";

const APART_PX = 28;

type Ends = Pick<GraphLine, "id" | "sourceId" | "targetId">;

/** Lines between the same two nodes swing aside, so that none lies on another; a lone one is straight. */
export function bendsOf(lines: readonly Ends[]): (line: Ends) => number {
  const along = new Map<string, string[]>();
  for (const { id, sourceId, targetId } of lines) {
    const key = `${sourceId} ${targetId}`;
    const ids = along.get(key);
    if (ids) ids.push(id);
    else along.set(key, [id]);
  }
  return ({ id, sourceId, targetId }) => {
    if (sourceId === targetId) return 0;
    const same = along.get(`${sourceId} ${targetId}`) ?? [];
    const place = same.indexOf(id);
    const hasOpposite = along.has(`${targetId} ${sourceId}`);
    return (hasOpposite ? place + 1 : place - (same.length - 1) / 2) * APART_PX;
  };
}
