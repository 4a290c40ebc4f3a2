import type { Moment } from "./moment";
import { type OnsetPoint, onsetOf } from "./onset";
import type { Beginning, Trouble } from "./series";

type Stretch = { startMs: number; stepSeconds: number; windowSeconds: number };

/** When each kind of trouble began, as far as the range tells. */
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
    return { startedAt: null, wasAlways: false };
  }
  const { lastUsual, wasAlways } = onsetOf(points, Math.max(1, windowSeconds / stepSeconds));
  return {
    startedAt:
      lastUsual === null ? null : new Date(startMs + lastUsual * stepSeconds * 1000).toISOString(),
    wasAlways,
  };
}
