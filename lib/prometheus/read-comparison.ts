import { orMissing } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import {
  comparedEdges,
  type EdgesReading,
  earlierText,
  withNotices,
} from "@/lib/mesh/compared-edges";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { type Instant, LIVE_STEP_MS } from "./ask-mesh";

type ReadAt = (at: Instant, keepMs: number, viewer: Viewer) => Promise<EdgesReading>;

/** What was then hardly differs from one refresh to the next, so that it is asked once a minute. */
const PAST_STEP_MS = 60_000;

/** Asks about now and then at once. The past is a gain, never a condition: now stands without it. */
export async function readComparison(
  { at, compareSeconds }: { at: Instant; compareSeconds: number },
  viewer: Viewer,
  readAt: ReadAt,
): Promise<EdgesAnswer> {
  const parting = new AbortController();
  const signal = AbortSignal.any([viewer.signal, parting.signal]);
  const past = instantBefore(at, compareSeconds);
  try {
    // Now comes first in the lane to Prometheus.
    const [now, then] = await Promise.all([
      readAt(at, LIVE_STEP_MS, viewer),
      orMissing(
        readAt(past, PAST_STEP_MS, { ...viewer, signal }),
        null,
        `what was ${earlierText(compareSeconds)}`,
      ),
    ]);
    if (then.value === null) return withNotices(now.answer, then.notices);
    return comparedEdges(now, then.value, compareSeconds);
  } finally {
    parting.abort(); // where now failed, nobody waits for then
  }
}

function instantBefore({ ms, isPinned }: Instant, compareSeconds: number): Instant {
  const thenMs = ms - compareSeconds * 1000;
  const sharedMs = isPinned ? thenMs : Math.floor(thenMs / PAST_STEP_MS) * PAST_STEP_MS;
  return { ms: sharedMs, isPinned: true };
}
