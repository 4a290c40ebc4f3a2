import type { Edge } from "./edge";

const SHOWN = 3;

/** Edges whose ids begin and end most like one that is gone: a renamed end leaves the other as it was. */
export function nearestEdges(edges: readonly Edge[], goneId: string): Edge[] {
  return edges
    .map((edge) => ({ edge, likeness: likeness(edge.id, goneId) }))
    .filter(({ likeness: share }) => share > goneId.length / 2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ edge }) => edge);
}

/** How many characters the two have in common at their beginnings and at their ends. */
export function likeness(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < most && a[begin] === b[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return begin + end;
}
