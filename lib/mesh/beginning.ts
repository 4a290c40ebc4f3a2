import { easedAfter } from "./easing";
import { isProvenShare } from "./health";
import type { Moment } from "./moment";
import { type Onset, onsetOf } from "./onset";
import type { Beginning, Trouble } from "./series";
import { knownPoints, type OnsetPoint, ratioOf, sumOf } from "./series-points";
import { type Spell, spellOf } from "./spell";

/** A share from `notableRatio` on is trouble, whatever was there before. */
type Stretch = {
  startMs: number;
  stepSeconds: number;
  windowSeconds: number;
  notableRatio: number;
};

const ALWAYS: Onset = { lastUsual: null, wasAlways: true };
const NEVER: Beginning = {
  startedAt: null,
  wasAlways: false,
  endedAt: null,
  worse: null,
  easedAt: null,
};

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

function beginningOf(points: readonly OnsetPoint[], stretch: Stretch): Beginning {
  const { stepSeconds, windowSeconds } = stretch;
  if (points.every((point) => point === null || point.failed === 0)) return NEVER;
  const overlap = Math.max(1, windowSeconds / stepSeconds);
  const spell = spellOf(points, overlap);
  const { firstUsual } = spell;
  const isOver = firstUsual !== null && !isTrouble(points.slice(firstUsual), overlap, stretch);
  const onset = isOver ? spell : onsetOf(points, overlap);
  const { lastUsual, wasAlways } = isCutShort(points, onset, overlap, stretch) ? ALWAYS : onset;
  const easedIndex = firstUsual === null ? easedAfter(points, overlap) : null;
  return {
    startedAt: lastUsual === null ? null : timeAt(lastUsual, stretch),
    wasAlways,
    endedAt: isOver ? endOf({ ...spell, firstUsual }, stretch) : null,
    worse:
      isOver || firstUsual === null
        ? null
        : { ratio: worstRatio(points, spell), until: endOf({ ...spell, firstUsual }, stretch) },
    easedAt: easedIndex === null ? null : timeAt(easedIndex, stretch),
  };
}

/** Rates that rise in the first window and are trouble at its beginning look back on what came before. */
function isCutShort(
  points: readonly OnsetPoint[],
  { lastUsual }: Onset,
  overlap: number,
  stretch: Stretch,
): boolean {
  if (lastUsual === null || lastUsual >= overlap) return false;
  return isTrouble(points.slice(0, lastUsual + 1), overlap, stretch);
}

/** What was usual before may have been trouble as well. A request counts at each step that looks back on it. */
function isTrouble(
  points: readonly OnsetPoint[],
  overlap: number,
  { notableRatio }: Stretch,
): boolean {
  const { failed, total } = sumOf(knownPoints(points));
  return isProvenShare(failed / overlap, total / overlap, notableRatio);
}

function worstRatio(points: readonly OnsetPoint[], { lastUsual, firstUsual }: Spell): number {
  const during = points.slice(lastUsual ?? 0, firstUsual ?? points.length);
  return Math.max(...knownPoints(during).map(ratioOf));
}

/** A rate still shows what it looks back on: all was as usual for a whole window before that. */
function endOf(
  { lastUsual, firstUsual }: Onset & { firstUsual: number },
  { startMs, stepSeconds, windowSeconds }: Stretch,
): string {
  const msAt = (index: number) => startMs + index * stepSeconds * 1000;
  return isoOf(Math.max(msAt(firstUsual) - windowSeconds * 1000, msAt((lastUsual ?? 0) + 1)));
}

function timeAt(index: number, { startMs, stepSeconds }: Stretch): string {
  return isoOf(startMs + index * stepSeconds * 1000);
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
