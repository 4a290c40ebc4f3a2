import type { Owner } from "@/lib/envoy/owner";
import type { Facet, LogSummary } from "./decode-messages";
import type { LogIndex } from "./log-index";

/** Of junk there may be any number of values; a list to choose from has an end. */
const MOST_FACETS = 200;

/** What lines may be picked by, the most frequent first. */
export function facetsOf(index: LogIndex): LogSummary["facets"] {
  const flags = new Map<string, number>();
  const owners = new Map<Owner | "none", number>();
  const codes = new Map<number, number>();
  for (let place = 0; place < index.length(); place++) {
    for (const flag of index.flagSets.at(index.flagSetAt(place))) countOne(flags, flag);
    countOne(owners, index.ownerAt(place));
    const code = index.codeAt(place);
    if (code > 0) countOne(codes, code);
  }
  return {
    flags: sortedFacets(flags).slice(0, MOST_FACETS),
    owners: sortedFacets(owners),
    codes: sortedFacets(codes)
      .slice(0, MOST_FACETS)
      .sort((a, b) => a.value - b.value),
  };
}

export function countOne<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

export function sortedFacets<Value>(counts: ReadonlyMap<Value, number>): Facet<Value>[] {
  return [...counts].map(([value, lines]) => ({ value, lines })).sort((a, b) => b.lines - a.lines);
}
