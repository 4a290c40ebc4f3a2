import type { EdgeTrouble } from "./edge";
import { overTrouble } from "./edge-spell";
import { troublesFrom, troublesToTell } from "./edge-trouble";
import type { Moment, MomentRules } from "./moment";
import type { Beginning, SeriesTimes, Trouble } from "./series";

type Stretch = Pick<SeriesTimes, "stepSeconds"> & { startMs: number };

/** The instant at which answers tell what goes wrong: the last with traffic, or the worst of what is over. */
export function tellingPoint(
  moments: readonly (Moment | null)[],
  beginnings: Record<Trouble, Beginning>,
  rules: MomentRules,
  { stepSeconds, startMs }: Stretch,
): number {
  const lastTraffic = moments.findLastIndex((moment) => moment !== null && moment.perSecond > 0);
  const last = lastTraffic < 0 ? moments.length - 1 : lastTraffic;
  const trouble = overTrouble(beginnings);
  const ongoing = troublesToTell({ troubles: troublesAt(moments[last], rules) });
  if (trouble === null || ongoing.some(({ outcome }) => beginnings[outcome].endedAt === null)) {
    return last;
  }
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

/** What went wrong at one instant, by the rules of an edge. */
export function troublesAt(
  moment: Moment | null | undefined,
  { windowSeconds, thresholds }: MomentRules,
): EdgeTrouble[] {
  return moment == null ? [] : troublesFrom(moment, windowSeconds, thresholds.degradedRatio);
}
