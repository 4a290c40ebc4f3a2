import { formatClock } from "@/lib/format/time";
import type { EdgeOnset, OnsetsAnswer } from "@/lib/mesh/onsets-answer";
import type { WrongEdge } from "./wrong-list";

/** The edges in the order in which they began to fail; those that nobody can tell of come last. */
export function movedFirst(wrong: readonly WrongEdge[], { onsets }: OnsetsAnswer): WrongEdge[] {
  const rankOf = new Map(onsets.map(({ edge }, index) => [edge, index]));
  const rank = ({ edge }: WrongEdge) => rankOf.get(edge.id) ?? onsets.length;
  return wrong
    .map((one) => ({ ...one, isBehind: false }))
    .sort((one, other) => rank(one) - rank(other));
}

/** "since 14:20 UTC"; `null` where the course does not tell. */
export function onsetText(
  { startedAt, wasAlways }: EdgeOnset,
  { at, rangeSeconds }: OnsetsAnswer,
): string | null {
  if (startedAt !== null) return `since ${formatClock(Date.parse(startedAt))} UTC`;
  const fromMs = Date.parse(at) - rangeSeconds * 1_000;
  return wasAlways ? `since before ${formatClock(fromMs)} UTC` : null;
}
