import { flagFact } from "@/lib/envoy/flags";
import type { Owner } from "@/lib/envoy/owner";
import type { Moment } from "./moment";
import { isConnectionFlag } from "./owner";

export type Values = (number | null)[];

/** One edge, or several taken together, over the instants of a grid; a gap is `null`. */
export type Course = {
  /** Requests, or connections opened. */
  perSecond: Values;
  succeeded: Values;
  failed: Values;
  denied: Values;
  givenUp: Values;
  errorRatio: Values;
  deniedRatio: Values;
  mtlsRatio: Values;
  reportedSource: Values;
  reportedDestination: Values;
  closedPerSecond: Values;
  sentBytesPerSecond: Values;
  receivedBytesPerSecond: Values;
  /** The busiest first; owner `null` is a flag that never decides, or by the side alone that writes it. */
  flags: { flag: string; owner: Owner | null; values: Values }[];
};

export function courseFromMoments(moments: readonly (Moment | null)[]): Course {
  const column = (value: (moment: Moment) => number | null): Values =>
    moments.map((moment) => moment && value(moment));
  const tcp = (name: keyof NonNullable<Moment["tcp"]>) => column((one) => one.tcp?.[name] ?? null);
  const outcome = (name: keyof NonNullable<Moment["outcomes"]>) =>
    column(({ outcomes }) => outcomes?.[name] ?? null);
  return {
    perSecond: column(({ perSecond }) => perSecond),
    succeeded: outcome("succeeded"),
    failed: outcome("failed"),
    denied: outcome("denied"),
    givenUp: outcome("givenUp"),
    errorRatio: column(({ errorRatio }) => errorRatio),
    deniedRatio: column(({ deniedRatio }) => deniedRatio),
    mtlsRatio: column(({ mtlsRatio }) => mtlsRatio),
    reportedSource: column(({ reported }) => reported.source),
    reportedDestination: column(({ reported }) => reported.destination),
    closedPerSecond: tcp("closedPerSecond"),
    sentBytesPerSecond: tcp("sentBytesPerSecond"),
    receivedBytesPerSecond: tcp("receivedBytesPerSecond"),
    flags: flagCourses(moments),
  };
}

/** At which instants anything went: connections that stay open carry bytes, though none is opened. */
export function busyInstants(course: Course): boolean[] {
  const going = [course.perSecond, course.sentBytesPerSecond, course.receivedBytesPerSecond];
  return course.perSecond.map(
    (_, instant) => going.some((values) => (values[instant] ?? 0) > 0), // in a gap nothing is known to go
  );
}

/** A flag that nobody wrote at an instant was written zero times then. */
function flagCourses(moments: readonly (Moment | null)[]): Course["flags"] {
  const totals = new Map<string, number>();
  for (const { flag, requestsPerSecond } of moments.flatMap((moment) => moment?.flags ?? [])) {
    totals.set(flag, (totals.get(flag) ?? 0) + requestsPerSecond);
  }
  return [...totals]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([flag]) => ({
      flag,
      owner: isConnectionFlag(flag) ? null : (flagFact(flag)?.owner ?? null),
      values: moments.map(
        (moment) =>
          moment && (moment.flags.find((one) => one.flag === flag)?.requestsPerSecond ?? 0),
      ),
    }));
}
