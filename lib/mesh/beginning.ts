import { easedAfter } from "./easing";
import type { Moment } from "./moment";
import type { Beginning, Trouble } from "./series";
import type { OnsetPoint } from "./series-points";
import { spellOf } from "./spell";

type Stretch = { startMs: number; stepSeconds: number; windowSeconds: number };

/** When each kind of trouble began and ended, as far as the range tells. */
export function beginningsOf(
  moments: readonly (Moment | null)[],
  stretch: Stretch,
): Record<Trouble, Beginning> {
  const { stepSeconds } = stretch;
  const of = (share: (moment: Moment) => number | null) =>
    beginningOf(
      moments.map((moment) => moment && pointOf(moment, share(moment), stepSeconds)),
      stretch,
    );
  return {
    failed: of(({ errorRatio }) => errorRatio),
    denied: of(({ deniedRatio }) => deniedRatio),
    givenUp: of(({ outcomes, perSecond }) =>
      outcomes === null || perSecond === 0 ? null : Math.min(1, outcomes.givenUp / perSecond),
    ),
    plaintext: of(({ mtlsRatio }) => (mtlsRatio === null ? null : 1 - mtlsRatio)),
  };
}

function pointOf({ perSecond }: Moment, share: number | null, stepSeconds: number): OnsetPoint {
  if (share === null) return null;
  const total = perSecond * stepSeconds;
  return { failed: share * total, total };
}

function beginningOf(
  points: readonly OnsetPoint[],
  { startMs, stepSeconds, windowSeconds }: Stretch,
): Beginning {
  if (points.every((point) => point === null || point.failed === 0)) {
    return { startedAt: null, wasAlways: false, endedAt: null, easedAt: null };
  }
  const overlap = Math.max(1, windowSeconds / stepSeconds);
  const spell = spellOf(points, overlap);
  const { lastUsual, wasAlways, firstUsual } = spell;
  const msAt = (index: number) => startMs + index * stepSeconds * 1000;
  // A rate still shows what it looks back on: all was well for a whole window before that.
  const endMs = firstUsual === null ? null : msAt(firstUsual) - windowSeconds * 1000;
  const easedIndex = firstUsual === null ? easedAfter(points, overlap) : null;
  const leastMs = msAt((lastUsual ?? 0) + 1);
  return {
    startedAt: lastUsual === null ? null : isoOf(msAt(lastUsual)),
    wasAlways,
    endedAt: endMs === null ? null : isoOf(Math.max(endMs, leastMs)),
    easedAt: easedIndex === null ? null : isoOf(msAt(easedIndex)),
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
