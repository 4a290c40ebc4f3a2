import { type Column, type Columns, emptyColumns } from "./columns";
import { COLUMN_KEYS } from "./key-facts";
import { columnFromShape } from "./value-shape";

/** One value of a keyed record; the key of a nested one is its whole path, joined by dots. */
export type Leaf = readonly [key: string, text: string];

type Target = { column: Column; rank: number };

const TARGETS = new Map<string, Target>(
  COLUMN_KEYS.flatMap(([column, keys]) =>
    keys.flatMap((key, rank): [string, Target][] => [
      [key, { column, rank }],
      [bareKey(key), { column, rank }],
    ]),
  ),
);

/** What Envoy alone writes: without one of these a keyed record is somebody else's. */
const ENVOY_COLUMNS: readonly Column[] = [
  "flags",
  "details",
  "upstreamCluster",
  "upstreamHost",
  "upstreamServiceTime",
  "transportFailure",
  "downstreamLocal",
];

/** `null` where the leaves are no access record. */
export function columnsFromLeaves(leaves: readonly Leaf[]): Columns | null {
  const columns = emptyColumns();
  const others: { leaf: Leaf; target: Target | null }[] = [];
  for (const leaf of leaves) {
    const target = targetOf(leaf[0]);
    if (target?.rank === 0) columns[target.column] = leaf[1];
    else others.push({ leaf, target });
  }
  fillFromAliases(columns, others);
  return isAccessRecord(columns) ? columns : null;
}

function fillFromAliases(columns: Columns, others: { leaf: Leaf; target: Target | null }[]): void {
  if (others.length === 0) return;
  const byRank = others.toSorted((a, b) => rankOf(a.target) - rankOf(b.target));
  for (const { leaf, target } of byRank) {
    const column = target?.column ?? columnFromShape(leaf[0], leaf[1]);
    if (column !== null) columns[column] ??= leaf[1];
  }
}

function rankOf(target: Target | null): number {
  return target?.rank ?? Number.MAX_SAFE_INTEGER;
}

function isAccessRecord(columns: Columns): boolean {
  if (columns.flags === null && columns.responseCode === null) return false;
  return ENVOY_COLUMNS.some((column) => columns[column] !== null);
}

/** The key itself, else the last part of a dotted one. */
function targetOf(key: string): Target | null {
  const known = TARGETS.get(key) ?? TARGETS.get(bareKey(key));
  if (known !== undefined) return known;
  const dot = key.lastIndexOf(".");
  return dot === -1 ? null : targetOf(key.slice(dot + 1));
}

function bareKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, "");
}
