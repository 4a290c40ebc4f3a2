import { overTrouble } from "./edge-spell";
import type { Moment } from "./moment";
import type { Beginning, SeriesTimes, Trouble } from "./series";

/** The instant at which answers tell what goes wrong: the last, or the worst of what is over. */
export function tellingPoint(
  moments: readonly (Moment | null)[],
  beginnings: Record<Trouble, Beginning>,
  { stepSeconds, startMs }: Pick<SeriesTimes, "stepSeconds"> & { startMs: number },
): number {
  const last = moments.length - 1;
  const trouble = overTrouble(beginnings);
  if (trouble === null) return last;
  const { startedAt, endedAt } = beginnings[trouble];
  const placeOf = (at: string) => (Date.parse(at) - startMs) / (stepSeconds * 1000);
  const from = startedAt === null ? 0 : Math.floor(placeOf(startedAt));
  const until = endedAt === null ? last : Math.min(last, Math.ceil(placeOf(endedAt)));
  let worst = last;
  for (let index = Math.max(0, from); index <= until; index += 1) {
    const rate = (at: number) => moments[at]?.outcomes?.[trouble] ?? 0; // an instant without samples tells nothing
    if (rate(index) > rate(worst)) worst = index;
  }
  return worst;
}
