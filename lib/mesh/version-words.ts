import { formatPercent } from "@/lib/format/figure";
import { chanceOf } from "./two-shares";

export type VersionFinding = {
  /** The version that does worse than all others together; `null`: none does for sure. */
  worse: string | null;
  sentence: string;
};

/** Rarer than one in a hundred, and by more than a point, counts as worse. */
const LEAST_CHANCE = 0.01;
const LEAST_DIFFERENCE = 0.01;

/** What one version, or one workload, did at the instant that is judged; `null`: nothing. */
type Version = {
  version: string | null;
  latest: { perSecond: number; errorRatio: number | null } | null;
};

/** Whether one of several versions fails more than the others, and how sure that is; `null`: nothing to compare. */
export function versionFinding(
  versions: readonly Version[],
  windowSeconds: number,
): VersionFinding | null {
  const told = versions.flatMap(({ version, latest }) =>
    version === null || latest === null || latest.errorRatio === null
      ? []
      : [{ version, whole: latest.perSecond * windowSeconds, ratio: latest.errorRatio }],
  );
  if (told.length < 2) return null;
  const compared = told.map((one) => {
    const others = told.filter((other) => other !== one);
    const whole = others.reduce((sum, other) => sum + other.whole, 0);
    const part = others.reduce((sum, other) => sum + other.ratio * other.whole, 0);
    const chance = chanceOf({ part: one.ratio * one.whole, whole: one.whole }, { part, whole });
    return { ...one, othersRatio: whole > 0 ? part / whole : 0, chance };
  });
  const [worst] = compared.toSorted((a, b) => b.ratio - b.othersRatio - (a.ratio - a.othersRatio));
  if (worst === undefined) return null;
  const { version, ratio, othersRatio, chance } = worst;
  const names = told.map((one) => one.version).join(" and ");
  if (ratio - othersRatio < LEAST_DIFFERENCE) {
    return { worse: null, sentence: `${names} fail alike` };
  }
  const figures = `${version} fails ${formatPercent(ratio)}, the others ${shareText(othersRatio)}`;
  if (chance === null || chance > LEAST_CHANCE) {
    return { worse: null, sentence: `${figures}: too few requests to be sure` };
  }
  return {
    worse: version,
    sentence: `${version} is worse: ${figures.slice(version.length + 1)} (${chanceText(chance)})`,
  };
}

function shareText(ratio: number): string {
  return ratio === 0 ? "none" : formatPercent(ratio);
}

function chanceText(chance: number): string {
  if (chance < 0.0001) return "by chance less than once in 10,000";
  return `by chance once in ${Math.round(1 / chance)}`;
}
