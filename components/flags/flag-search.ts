import { type DetailsMeaning, detailsMeaning } from "@/lib/envoy/details-meaning";
import { ENVOY_ENTRIES, type FlagEntry, ZTUNNEL_ENTRIES } from "@/lib/envoy/flag-dictionary";
import { nearestFlags } from "./nearest-flags";

export const ALL_ENTRIES: readonly FlagEntry[] = [...ENVOY_ENTRIES, ...ZTUNNEL_ENTRIES];

export type FlagSearch = {
  found: readonly FlagEntry[];
  /** The text is a set of flags as a log has it, such as "UF,URX". */
  isSet: boolean;
  /** The text is what response code details say. */
  details: DetailsMeaning | null;
  /** Where nothing is found. */
  nearest: readonly FlagEntry[];
};

const WORD = /[\s,;]+/;
const DETAILS = /^[a-z0-9]+_[a-z0-9_]+/i;

/** Finds flags by name, by words of what is known about them, by status, and by details. */
export function searchFlags(text: string): FlagSearch {
  const words = text
    .trim()
    .split(WORD)
    .filter((word) => word !== "");
  if (words.length === 0) return { found: ALL_ENTRIES, isSet: false, details: null, nearest: [] };
  const named = words.map(entryNamed);
  if (named.every((entry) => entry !== null)) {
    return { found: [...new Set(named)], isSet: named.length > 1, details: null, nearest: [] };
  }
  const details = DETAILS.test(text.trim()) ? detailsMeaning(text.trim()) : null;
  const told = ALL_ENTRIES.filter(({ cause }) => cause !== null && cause === details?.cause);
  const found = [...new Set([...told, ...entriesWith(words)])];
  const nearest = found.length === 0 && details === null ? nearestFlags(text, ALL_ENTRIES) : [];
  return { found, isSet: false, details, nearest };
}

/** By its short or its long name, in any case. */
export function entryNamed(name: string): FlagEntry | null {
  const wanted = name.toLowerCase();
  const isNamed = ({ flag, long }: FlagEntry) =>
    flag.toLowerCase() === wanted || long.toLowerCase() === wanted;
  return ALL_ENTRIES.find(isNamed) ?? null;
}

/** Those whose name begins with a word come first, then those whose meaning holds all of them. */
function entriesWith(words: readonly string[]): FlagEntry[] {
  const wanted = words.map((word) => word.toLowerCase());
  const rank = ({ flag, long, meaning }: FlagEntry) => {
    const names = [flag, long].map((name) => name.toLowerCase());
    if (wanted.some((word) => names.some((name) => name.startsWith(word)))) return 0;
    return wanted.every((word) => meaning.toLowerCase().includes(word)) ? 1 : 2;
  };
  return ALL_ENTRIES.filter((entry) => {
    const text = textOf(entry);
    return wanted.every((word) => text.includes(word));
  }).sort((a, b) => rank(a) - rank(b));
}

function textOf(entry: FlagEntry): string {
  const { flag, long, owner, meaning, clause, clauseAtCallee, status, otherSide } = entry;
  const lists = [entry.ownerChanges, entry.likelyCauses, entry.objects, entry.mistakenFor];
  return [flag, long, owner, meaning, clause, clauseAtCallee, status, otherSide, ...lists.flat()]
    .join(" ")
    .toLowerCase();
}
