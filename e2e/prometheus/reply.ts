import type { Labels } from "@/demo/promql/series";

export type Point = readonly [tMs: number, value: number];

/** An answer from either side: points by label set, or the type of the refusal. */
export type Reply =
  | { ok: true; resultType: string; rows: ReadonlyMap<string, readonly Point[]> }
  | { ok: false; errorType: string; message: string };

export function rowKey(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const RELATIVE = 1e-9;
const ABSOLUTE = 1e-12;

/** What the two replies differ in, in words; `null` when they agree. */
export function differenceOf(ours: Reply, theirs: Reply): string | null {
  if (!ours.ok || !theirs.ok) {
    if (!ours.ok && !theirs.ok) return null;
    return `ours ${describe(ours)}, theirs ${describe(theirs)}`;
  }
  if (ours.resultType !== theirs.resultType) {
    return `ours is a ${ours.resultType}, theirs a ${theirs.resultType}`;
  }
  for (const key of new Set([...ours.rows.keys(), ...theirs.rows.keys()])) {
    const [own, other] = [ours.rows.get(key), theirs.rows.get(key)];
    if (!own || !other) return `${key} is only ${own ? "ours" : "theirs"}: ${own ?? other}`;
    const points = Math.max(own.length, other.length);
    for (let index = 0; index < points; index += 1) {
      if (!samePoint(own[index], other[index])) {
        return `${key}: ours ${own[index]} of ${own.length}, theirs ${other[index]} of ${other.length}`;
      }
    }
  }
  return null;
}

function describe(reply: Reply): string {
  return reply.ok ? `has ${reply.rows.size} rows` : `says ${reply.message}`;
}

function samePoint(own: Point | undefined, other: Point | undefined): boolean {
  return own !== undefined && other !== undefined && own[0] === other[0] && agree(own[1], other[1]);
}

function agree(own: number, other: number): boolean {
  if (Object.is(own, other) || own === other) return true;
  const difference = Math.abs(own - other);
  return (
    difference <= ABSOLUTE || difference <= RELATIVE * Math.max(Math.abs(own), Math.abs(other))
  );
}
