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
 * more than before, and what has left its window meanwhile. It is counted, since a share sinks too
 * where only more of the others come; and there have to be enough of these to fail.
 */
export function easedAfter(points: readonly (Sum | null)[], overlap: number): number | null {
  const steps = Math.round(overlap);
  const last = points.length - 1;
  for (let back = Math.min(steps, last - steps); back >= SHORTEST; back -= 1) {
    const former = points.slice(last - back - steps, last - back + 1);
    const known = former.filter((point) => point !== null);
    const [before, now] = [points[last - back], points[last]];
    if (!before || !now || known.length < former.length) continue;
    const all = sumOf(known);
    const level = { failed: all.failed / known.length, total: all.total / known.length };
    const isSteady = known.every(({ failed }) => failed >= STEADY * level.failed);
    if (level.failed <= 0 || !isSteady) continue;
    const freshOf = (count: keyof Sum) =>
      steps * (now[count] - before[count]) + back * level[count];
    const fresh = { failed: freshOf("failed"), total: freshOf("total") };
    // As many as would have failed among what came since, at the share at which it failed before.
    const expected = ratioOf(level) * fresh.total;
    const isTelling = expected >= TELLING_FAILURES * dispersionOf(known, overlap);
    const isFewer = fresh.failed <= LEFT_OVER * back * level.failed;
    if (isTelling && isFewer && fresh.failed <= LEFT_OVER * expected) return last - back;
  }
  return null;
}
