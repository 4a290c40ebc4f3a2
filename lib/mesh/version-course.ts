import type { Values } from "./course";
import type { FlagRate } from "./edge";
import type { Moment, MomentRules } from "./moment";
import type { OwnerRates } from "./owner";
import { ratio } from "./round";
import {
  type EdgeTracks,
  momentsOf,
  ofVersion,
  type VersionSide,
  versionsIn,
} from "./track-moments";
import { ownersOf } from "./went-wrong";

/** What one version has a part in, by the rules that the whole edge goes by. */
export type VersionCourse = {
  /** `null`: unknown, or no workload was met. */
  version: string | null;
  /** Of the requests, or connections, of all versions. */
  shares: Values;
  errorRatio: Values;
  /** At the last instant; `null`: it had no traffic then. */
  latest: VersionFigures | null;
};

export type VersionFigures = {
  perSecond: number;
  errorRatio: number | null;
  deniedRatio: number | null;
  flags: FlagRate[];
  owners: OwnerRates;
};

/** `whole` is all versions taken together: where there is but one, that is it. */
export function versionCourses(
  edges: readonly EdgeTracks[],
  side: VersionSide,
  whole: readonly (Moment | null)[],
  rules: MomentRules,
): VersionCourse[] {
  const versions = versionsIn(edges, side);
  const all = versions.map((version) => ({
    version,
    moments:
      versions.length === 1
        ? whole
        : momentsOf(ofVersion(edges, side, version), whole.length, rules),
  }));
  const totals = whole.map((_, index) =>
    all.reduce((sum, { moments }) => sum + (moments[index]?.perSecond ?? 0), 0),
  );
  return all.map(({ version, moments }) => ({
    version,
    shares: moments.map(
      (moment, index) => moment && ratio(moment.perSecond, totals[index] ?? null),
    ),
    errorRatio: moments.map((moment) => moment?.errorRatio ?? null),
    latest: latestFigures(moments),
  }));
}

function latestFigures(moments: readonly (Moment | null)[]): VersionFigures | null {
  const last = moments.at(-1) ?? null;
  if (last === null || last.perSecond === 0) return null;
  const { perSecond, errorRatio, deniedRatio, flags, wrongs } = last;
  return { perSecond, errorRatio, deniedRatio, flags, owners: ownersOf(wrongs) };
}
