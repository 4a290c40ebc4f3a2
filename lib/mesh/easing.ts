import { ratioOf, type Sum, sumOf } from "./series-points";
import { dispersionOf } from "./share-evidence";

/** What a rate of that many steps still shows of failures is told from those that are new. */
const SHORTEST = 3;
const LEFT_OVER = 0.1;
const TELLING_FAILURES = 8;
/** Before it eased, failures went on as evenly as that. */
const STEADY = 0.9;

/**
 * The last point before failures all but stopped, where rates still sink since they look back;
 * `null`: they do not sink as fast as that. What is new in the last steps is what a rate has there
 * more than before, and what has left its window meanwhile.
 */
export function easedAfter(points: readonly (Sum | null)[], overlap: number): number | null {
  const steps = Math.round(overlap);
  const last = points.length - 1;
  for (let back = Math.min(steps, last - steps); back >= SHORTEST; back -= 1) {
    const former = points.slice(last - back - steps, last - back + 1);
    const known = former.filter((point) => point !== null);
    const [before, now] = [points[last - back], points[last]];
    if (!before || !now || known.length < former.length) continue;
    const level = ratioOf(sumOf(known));
    const isSteady = known.every((point) => ratioOf(point) >= STEADY * level);
    if (level <= 0 || !isSteady) continue;
    const whole = sumOf(points.slice(last - back + 1).filter((point) => point !== null));
    const expected = level * whole.total;
    const isTelling = expected >= TELLING_FAILURES * dispersionOf(known, overlap);
    const fresh = steps * (ratioOf(now) - ratioOf(before)) + back * level;
    if (isTelling && fresh <= LEFT_OVER * back * level) return last - back;
  }
  return null;
}
