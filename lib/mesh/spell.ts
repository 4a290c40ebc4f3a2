import { type Onset, onsetAmong, splitOnset } from "./onset";
import {
  isRise,
  type KnownPoint,
  knownPoints,
  type OnsetPoint,
  ratioOf,
  sumOf,
  tellingStretches,
} from "./series-points";
import { dispersionOf, evidenceOf } from "./share-evidence";

/** `firstUsual`: the first point at which all was as usual again; `null`: it is not over. */
export type Spell = Onset & { firstUsual: number | null };

/** Places among known points; `end` is the first that is no longer in it. */
type Segment = { from: number; end: number };

/** Chance has far more stretches to pick from than it has splits. */
const LEAST_EVIDENCE = 30;
const FEWEST_FAILURES = 3;

/**
 * When failures that are over began and ended, the last ones where there were several; of failures
 * that go on, when they began. `overlap` tells how many steps one rate looks back over.
 */
export function spellOf(points: readonly OnsetPoint[], overlap: number): Spell {
  const known = knownPoints(points);
  const dispersion = dispersionOf(known, overlap);
  let over: { untilPoint: number; firstUsual: number } | null = null;
  for (let rest = 0; rest < known.length; ) {
    const later = known.slice(rest);
    const segment = worstSegment(later, dispersion);
    const usual = segment === null ? null : firstUsualAfter(later, segment, dispersion);
    if (segment === null) break;
    if (usual === null) return { ...onsetAmong(known, dispersion), firstUsual: null };
    const last = later[segment.end - 1];
    const first = later[usual];
    if (last === undefined || first === undefined) break;
    over = { untilPoint: last.index + 1, firstUsual: first.index };
    rest += usual;
  }
  if (over === null) return { ...onsetAmong(known, dispersion), firstUsual: null };
  const { untilPoint, firstUsual } = over;
  const until = known.filter(({ index }) => index < untilPoint);
  return { ...onsetAmong(until, dispersion), firstUsual };
}

/** The stretch that the counts tell apart most from all before and after it. */
function worstSegment(known: readonly KnownPoint[], dispersion: number): Segment | null {
  const all = sumOf(known);
  let best: (Segment & { evidence: number }) | null = null;
  for (let from = 0; from < known.length; from += 1) {
    const inside = { failed: 0, total: 0 };
    for (let end = from + 1; end <= known.length; end += 1) {
      const point = known[end - 1];
      if (point === undefined || (from === 0 && end === known.length)) break;
      inside.failed += point.failed;
      inside.total += point.total;
      const outside = { failed: all.failed - inside.failed, total: all.total - inside.total };
      if (inside.failed < FEWEST_FAILURES || !isRise(outside, inside)) continue;
      const evidence = evidenceOf(inside, outside) / dispersion;
      if (evidence >= Math.max(LEAST_EVIDENCE, best?.evidence ?? 0)) best = { from, end, evidence };
    }
  }
  return best;
}

/**
 * A rate that looks back sinks for as long as it does, and is usual at the end of that. `null`: it
 * has not sunk to what was usual, or for too short a time to tell.
 */
function firstUsualAfter(
  known: readonly KnownPoint[],
  { from, end }: Segment,
  dispersion: number,
): number | null {
  const middle = from + Math.floor((end - from) / 2);
  const backwards = known.slice(middle).toReversed();
  const { lastUsual } = splitOnset(backwards, dispersion) ?? { lastUsual: null };
  const usual = known.findIndex(({ index }) => index === lastUsual);
  if (usual < end) return null;
  const before = sumOf(known.slice(0, from));
  const after = known.slice(usual);
  const [first] = tellingStretches(after, ratioOf(sumOf(known.slice(from, end))), dispersion);
  return first === undefined || isRise(before, first) ? null : usual;
}
