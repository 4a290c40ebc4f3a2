import { formatSpan } from "@/lib/format/time";
import type { Notice } from "@/lib/mesh/notice";

export type EmptyFacts = {
  namespaces: readonly string[];
  windowSeconds: number;
  isPinned: boolean;
  notices: readonly Notice[];
};

/** Claims no more than is known: without two scrapes in the window, nobody can say "no traffic". */
export function emptyTitle({ namespaces, windowSeconds, notices }: EmptyFacts): string {
  const span = formatSpan(windowSeconds);
  if (notices.some(({ kind }) => kind === "window")) return `A window of ${span} is too short`;
  return namespaces.length === 0
    ? `No edges in ${span}`
    : `No edge touches ${namespaces.join(", ")} in ${span}`;
}

/** What the answer itself says comes first; without a word from it, what it usually is. */
export function emptyReasons({ namespaces, isPinned, notices }: EmptyFacts): string[] {
  if (notices.length > 0) return notices.map(({ message }) => message);
  return [
    namespaces.length > 0 ? "The namespace may be misspelt, or nothing calls it." : null,
    isPinned ? "The time this page is pinned to may lie outside what Prometheus keeps." : null,
    "The window may be too short for the traffic there is.",
  ].filter((reason) => reason !== null);
}
