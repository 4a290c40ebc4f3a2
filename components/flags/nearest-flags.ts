import type { FlagEntry } from "@/lib/envoy/flag-dictionary";

const MOST = 3;
const LONGEST = 40;

/** The flags whose names are written most like a text: whoever mistypes one finds it. */
export function nearestFlags(text: string, entries: readonly FlagEntry[]): FlagEntry[] {
  const wanted = text.trim().slice(0, LONGEST).toLowerCase();
  const distance = ({ flag, long }: FlagEntry) =>
    Math.min(...[flag, long].map((name) => distanceBetween(wanted, name.toLowerCase())));
  return entries
    .map((entry) => ({ entry, edits: distance(entry) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** A name that the text begins with, or the other way round, is nearer than its letters tell. */
function distanceBetween(a: string, b: string): number {
  const isBeginning = a.startsWith(b) || b.startsWith(a);
  return editsBetween(a, b) - (isBeginning ? 0.5 : 0);
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [place, other] of [...b].entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
