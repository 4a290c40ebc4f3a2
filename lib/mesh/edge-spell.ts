import { formatPercent } from "@/lib/format/figure";
import { formatAge, formatDayClock } from "@/lib/format/time";
import type { Values } from "./course";
import { troubleIn, troubleOf } from "./edge-trouble";
import { lastTrafficAt } from "./last-traffic";
import type { TroubleOutcome } from "./outcome";
import type { Beginning, RequestsSeries, Trouble } from "./series";
import { ownedText, ownedThenText, type ToldOwner, toldOwner } from "./told-owner";
import { ownersOf } from "./went-wrong";

/** Trouble of an edge that came and went. */
export type EdgeSpell = {
  trouble: TroubleOutcome;
  /** `null`: it was there when the range began. */
  startedAt: string | null;
  endedAt: string;
  /** `false`: it ended with the traffic, and nobody knows whether it would go on. */
  isRecovered: boolean;
  /** The largest share at any instant; `null`: the course does not tell. */
  peakRatio: number | null;
  /** Why, as the end of a sentence. */
  cause: string | null;
  owner: ToldOwner | null;
};

const DID: Record<TroubleOutcome, string> = {
  failed: "Failed",
  denied: "Denied",
  givenUp: "Given up",
};

/** The first that is over, of what fails, is denied or is given up. */
export function overTrouble(beginnings: Record<Trouble, Beginning>): TroubleOutcome | null {
  const all = ["failed", "denied", "givenUp"] as const;
  return all.find((trouble) => beginnings[trouble].endedAt !== null) ?? null;
}

/** `null`: nothing is over, and traffic did not stop in the middle of trouble. */
export function edgeSpell(series: RequestsSeries): EdgeSpell | null {
  const { beginnings } = series;
  const stopped = stoppedTrouble(series);
  const trouble = stopped ?? overTrouble(beginnings);
  if (trouble === null) return null;
  const { startedAt } = beginnings[trouble];
  const endedAt = stopped === null ? beginnings[trouble].endedAt : lastTrafficAt(series);
  if (endedAt === null) return null;
  const { course } = series;
  const ratios = valuesBetween(
    series,
    startedAt,
    endedAt,
    trouble === "denied" ? course.deniedRatio : course.errorRatio,
  ).filter((value) => value !== null);
  const causes = troubleIn(series.troubles, trouble)?.causes ?? [];
  return {
    trouble,
    startedAt,
    endedAt,
    isRecovered: stopped === null,
    peakRatio: trouble === "givenUp" || ratios.length === 0 ? null : Math.max(...ratios),
    cause: causes[0]?.because ?? null,
    owner: toldOwner(ownersOf(causes)),
  };
}

/** What went on when traffic stopped; `null`: there is traffic, or nothing was wrong with the last of it. */
function stoppedTrouble({ course, troubles, beginnings }: RequestsSeries): TroubleOutcome | null {
  const last = course.perSecond.at(-1) ?? 0; // a gap at the end is no traffic
  const trouble = last > 0 ? null : troubleOf({ troubles });
  return trouble !== null && beginnings[trouble].endedAt === null ? trouble : null;
}

/** From when to when, how much at the worst, why, and who owned it. */
export function spellText(spell: EdgeSpell, nowMs: number): string {
  const { trouble, startedAt, isRecovered, peakRatio, cause, owner } = spell;
  const endMs = Date.parse(spell.endedAt);
  const clock = `${formatDayClock(endMs, nowMs)} UTC`;
  const age = formatAge(Math.max(0, nowMs - endMs));
  const end = isRecovered ? `${clock}, recovered ${age}` : `traffic stopped at ${clock}, ${age}`;
  const from = startedAt === null ? "" : ` from ${formatDayClock(Date.parse(startedAt), nowMs)}`;
  const to = startedAt !== null && isRecovered ? "to" : "until";
  const most = peakRatio === null || peakRatio === 0 ? null : `up to ${formatPercent(peakRatio)}`;
  const why = [most, cause].filter((part) => part !== null).join(", ");
  return [
    `${DID[trouble]}${from} ${to} ${end}${why === "" ? "" : `: ${why}`}`,
    ...(owner === null ? [] : [isRecovered ? ownedThenText(owner) : ownedText(owner)]),
  ].join("; ");
}

/** A rate that looks back shows for as long after the end what it saw before it. */
function valuesBetween(
  { start, stepSeconds }: RequestsSeries,
  startedAt: string | null,
  endedAt: string,
  values: Values,
): Values {
  const placeOf = (at: string) => (Date.parse(at) - Date.parse(start)) / (stepSeconds * 1000);
  const from = startedAt === null ? 0 : Math.floor(placeOf(startedAt));
  return values.slice(Math.max(0, from), Math.ceil(placeOf(endedAt)) + 1);
}
