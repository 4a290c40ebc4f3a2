import type { WorseWorkload } from "./edge";
import { rateReporter } from "./edge-groups";
import { countRequests } from "./request-count";
import { ratio } from "./round";
import type { RequestSample } from "./samples";
import { versionFinding } from "./version-words";

/** What it fails beyond the others has to be at least that much of all that fails. */
const LEAST_EXPLAINED = 0.5;

/**
 * Versions of a service mostly run as workloads of their own, and by these the metrics of an edge are
 * told apart already. `null`: none is worse for sure, or all fail for another reason as well.
 */
export function worseWorkload(
  samples: readonly RequestSample[],
  windowSeconds: number,
): WorseWorkload | null {
  const figures = figuresByWorkload(samples);
  if (figures.length < 2) return null;
  const finding = versionFinding(
    figures.map(({ name, perSecond, failed }) => ({
      version: name,
      latest: { perSecond, errorRatio: ratio(failed, perSecond) },
    })),
    windowSeconds,
  );
  const worst = figures.find(({ name }) => name === finding?.worse);
  if (finding === null || worst === undefined) return null;
  const others = sumOf(figures.filter((one) => one !== worst));
  const expected = others.perSecond > 0 ? (others.failed / others.perSecond) * worst.perSecond : 0;
  const isBehindMost = worst.failed - expected >= LEAST_EXPLAINED * failedOf(samples);
  return isBehindMost ? { name: worst.name, sentence: finding.sentence } : null;
}

type Figures = { name: string; perSecond: number; failed: number };

/** Those that met no workload are no workload's doing, and yet some of what fails. */
function failedOf(samples: readonly RequestSample[]): number {
  return countRequests([...samples]).outcomes?.failed ?? 0; // where nobody told how they end, no workload is found worse
}

/** Requests that met no workload are nobody's. */
function figuresByWorkload(samples: readonly RequestSample[]): Figures[] {
  const reporter = rateReporter([...samples]);
  const groups = new Map<string, RequestSample[]>();
  for (const sample of samples) {
    const { destinationWorkload: name } = sample.ends;
    if (name === null || sample.ends.reporter !== reporter) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [sample]);
    else known.push(sample);
  }
  if (groups.size < 2) return [];
  return [...groups].flatMap(([name, own]) => {
    const { requestsPerSecond, outcomes } = countRequests(own);
    return outcomes === null
      ? []
      : [{ name, perSecond: requestsPerSecond, failed: outcomes.failed }];
  });
}

function sumOf(figures: readonly Figures[]): { perSecond: number; failed: number } {
  const sum = (of: (one: Figures) => number) => figures.reduce((all, one) => all + of(one), 0);
  return { perSecond: sum(({ perSecond }) => perSecond), failed: sum(({ failed }) => failed) };
}
