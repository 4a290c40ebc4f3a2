import { formatPercent } from "@/lib/format/figure";
import { formatAge, formatDayClock } from "@/lib/format/time";
import type { AnswerRate } from "./answer-rates";
import { causeText } from "./cause";
import type { Values } from "./course";
import type { RequestTrouble } from "./edge-trouble";
import { hasNoDecidingFlag, noOwners } from "./owner";
import type { Beginning, RequestsSeries, Trouble } from "./series";
import { ownedThenText, type ToldOwner, toldOwner } from "./told-owner";

/** Trouble of an edge that came and went. */
export type EdgeSpell = {
  trouble: RequestTrouble;
  /** `null`: it was there when the range began. */
  startedAt: string | null;
  endedAt: string;
  /** The largest share at any instant; `null`: the course does not tell. */
  peakRatio: number | null;
  /** Why, as the end of a sentence. */
  cause: string | null;
  owner: ToldOwner | null;
};

const DID: Record<RequestTrouble, string> = {
  failed: "Failed",
  denied: "Denied",
  givenUp: "Given up",
};

/** The first that is over, of what fails, is denied or is given up. */
export function overTrouble(beginnings: Record<Trouble, Beginning>): RequestTrouble | null {
  const all = ["failed", "denied", "givenUp"] as const;
  return all.find((trouble) => beginnings[trouble].endedAt !== null) ?? null;
}

/** `null`: nothing is over. */
export function edgeSpell(series: RequestsSeries): EdgeSpell | null {
  const trouble = overTrouble(series.beginnings);
  if (trouble === null) return null;
  const { startedAt, endedAt } = series.beginnings[trouble];
  if (endedAt === null) return null;
  const { course } = series;
  const within = (values: Values) =>
    valuesBetween(series, startedAt, endedAt, values).filter((value) => value !== null);
  const owners = noOwners();
  for (const { owner, values } of course.owners) {
    owners[owner] = within(values).reduce((sum, value) => sum + value, 0);
  }
  const ratios = within(trouble === "denied" ? course.deniedRatio : course.errorRatio);
  return {
    trouble,
    startedAt,
    endedAt,
    peakRatio: trouble === "givenUp" || ratios.length === 0 ? null : Math.max(...ratios),
    cause: causeOf(series.answers.filter(({ outcome }) => outcome === trouble)),
    owner: toldOwner(owners),
  };
}

/** From when to when, how much at the worst, why, and who owned it. */
export function spellText(spell: EdgeSpell, nowMs: number): string {
  const { startedAt, peakRatio, cause, owner } = spell;
  const endMs = Date.parse(spell.endedAt);
  const until = `${formatDayClock(endMs, nowMs)} UTC`;
  const when =
    startedAt === null
      ? `until ${until}`
      : `from ${formatDayClock(Date.parse(startedAt), nowMs)} to ${until}`;
  const most = peakRatio === null || peakRatio === 0 ? null : `up to ${formatPercent(peakRatio)}`;
  const why = [most, cause].filter((part) => part !== null).join(", ");
  const recovered = `recovered ${formatAge(Math.max(0, nowMs - endMs))}`;
  return [
    `${DID[spell.trouble]} ${when}, ${recovered}${why === "" ? "" : `: ${why}`}`,
    ...(owner === null ? [] : [ownedThenText(owner)]),
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

/** The caller's word, unless only the callee's proxy says why. */
function causeOf(answers: readonly AnswerRate[]): string | null {
  const [first] = answers.filter(({ side }) => side === "caller");
  const [atCallee] = answers.filter(
    ({ side, flags }) => side === "callee" && !hasNoDecidingFlag(flags),
  );
  const isTold = first !== undefined && !hasNoDecidingFlag(first.flags);
  const told = isTold ? first : (atCallee ?? first ?? answers[0]);
  if (told === undefined) return null;
  const { side, owner, flags } = told;
  const blockedByMesh = owner === "policy" && hasNoDecidingFlag(flags);
  return causeText({ ...told, calleeSays: side === "callee", blockedByMesh });
}
