import type { Columns } from "./columns";
import { columnsByName, keyedFromLeaves } from "./keyed-columns";
import { leavesFromPairs } from "./leaves";

const CLUSTER = /(?:^|[\s"=])((?:out|in)bound(?:-vip)?\|\d{1,5}\|[^\s"|]*\|[^\s"|]*)/;

/**
 * What a TEXT record of a layout that somebody changed still tells: a cluster anywhere behind the
 * flags, and `name=value` where no quoted columns follow. `from` is where the flags end.
 */
export function readLeftovers(text: string, from: number, columns: Columns): void {
  const rest = text.slice(from);
  if (columns.upstreamCluster === null && rest.includes("bound|")) {
    columns.upstreamCluster = CLUSTER.exec(rest)?.[1] ?? null;
  }
  if (columns.authority !== null || !rest.includes("=")) return;
  const named = columnsByName(keyedFromLeaves(leavesFromPairs(rest)));
  Object.assign(columns, { ...named, ...withoutNulls(columns) });
}

function withoutNulls(columns: Columns): Partial<Columns> {
  return Object.fromEntries(Object.entries(columns).filter(([, text]) => text !== null));
}
