import {
  isRise,
  type KnownPoint,
  knownPoints,
  type OnsetPoint,
  ratioOf,
  type Stretch,
  type Sum,
  sumOf,
  tellingStretches,
} from "./series-points";
import { dispersionOf, evidenceOf } from "./share-evidence";

export type Onset = {
  /** The last point at which all was as usual: failures began after it. `null`: not to be told. */
  lastUsual: number | null;
  /** It was so at the first points already. */
  wasAlways: boolean;
};

/** `first` is the first point that is no longer as usual. */
type Split = { first: number; evidence: number };

const UNTOLD: Onset = { lastUsual: null, wasAlways: false };
const FEWEST_USUAL = 2;
/** Twice the gain in log-likelihood; chance alone gets there once in some hundred series. */
const LEAST_EVIDENCE = 16;
/** What follows keeps at least this share of the rise: a spike that passed does not. */
const KEPT_RISE = 0.25;
const FIRST_POINTS = 3;
const FEWEST_FAILURES = 3;

/**
 * When an edge's failed share left its usual level, for good: the split of the series that the
 * counts prove most, then once more among what lies before it, so that a slow rise is followed
 * down to where it began. `overlap` tells how many steps one rate looks back over.
 */
export function onsetOf(points: readonly OnsetPoint[], overlap: number): Onset {
  const known = knownPoints(points);
  return onsetAmong(known, dispersionOf(known, overlap));
}

export function onsetAmong(known: readonly KnownPoint[], dispersion: number): Onset {
  return splitOnset(known, dispersion) ?? withoutSplit(known, dispersion);
}

export function splitOnset(known: readonly KnownPoint[], dispersion: number): Onset | null {
  let first: number | null = null;
  for (let found = bestSplit(known, dispersion); found !== null; ) {
    first = found.first;
    found = bestSplit(known.slice(0, found.first), dispersion);
  }
  return first === null ? null : { lastUsual: known[first - 1]?.index ?? null, wasAlways: false };
}

function bestSplit(known: readonly KnownPoint[], dispersion: number): Split | null {
  let best: Split | null = null;
  const all = sumOf(known);
  const before = { failed: 0, total: 0 };
  for (const [at, { failed, total }] of known.entries()) {
    if (at >= FEWEST_USUAL) {
      const after = { failed: all.failed - before.failed, total: all.total - before.total };
      const evidence = evidenceOf(before, after) / dispersion;
      const isBetter = evidence >= Math.max(LEAST_EVIDENCE, best?.evidence ?? 0);
      if (isBetter && isRise(before, after) && lasts(known.slice(at), before, dispersion)) {
        best = { first: at, evidence };
      }
    }
    before.failed += failed;
    before.total += total;
  }
  return best;
}

/** Whether no stretch of what follows, each long enough to tell, is back at the usual level. */
function lasts(after: readonly KnownPoint[], before: Sum, dispersion: number): boolean {
  const whole = ratioOf(sumOf(after));
  const usual = ratioOf(before);
  const least = usual + KEPT_RISE * (whole - usual);
  return tellingStretches(after, whole, dispersion).every((stretch) => ratioOf(stretch) >= least);
}

/**
 * Without a split, it had stopped in between, or was so all along, or since its first requests, or
 * there is too little to tell.
 */
function withoutSplit(known: readonly KnownPoint[], dispersion: number): Onset {
  const [first] = known;
  if (first === undefined) return UNTOLD;
  const size = Math.ceil(known.length / 4);
  const early = sumOf(known.slice(0, size));
  const late = sumOf(known.slice(-size));
  const stopped = lastStop(known, ratioOf(late), dispersion);
  if (stopped !== null) return splitOnset(known.slice(stopped), dispersion) ?? UNTOLD;
  const isEnough = Math.min(early.failed, late.failed) >= FEWEST_FAILURES;
  if (!isEnough || 2 * ratioOf(early) < ratioOf(late)) return UNTOLD;
  if (first.index < FIRST_POINTS) return { lastUsual: null, wasAlways: true };
  return { lastUsual: first.index - 1, wasAlways: false };
}

/** Where what fails of late had stopped for the last time; `null`: it never had. */
function lastStop(
  known: readonly KnownPoint[],
  lateRatio: number,
  dispersion: number,
): number | null {
  const stretches = tellingStretches(known, lateRatio, dispersion);
  const isStopped = (stretch: Stretch) => ratioOf(stretch) < KEPT_RISE * lateRatio;
  const last = stretches.findLastIndex(isStopped);
  const before = stretches.slice(0, last + 1).findLastIndex((stretch) => !isStopped(stretch));
  return last < 0 ? null : (stretches[before + 1]?.first ?? null);
}
