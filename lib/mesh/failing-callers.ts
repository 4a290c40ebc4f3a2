import type { Edge, FailingCaller } from "./edge";
import { rateReporter } from "./edge-groups";
import { failedPerSecond } from "./failed-rate";
import { type Judged, judgedClosing, judgedRequest } from "./judged";
import { rounded } from "./round";
import type { EndLabels, RequestSample, TcpSample } from "./samples";

export function failingCallersOf(samples: readonly RequestSample[]): FailingCaller[] {
  return callersAmong(samples, judgedRequest);
}

/** A connection tells how it went when it closes. */
export function tcpFailingCallersOf(samples: readonly TcpSample[]): FailingCaller[] {
  return callersAmong(samples, judgedClosing, ({ counter }) => counter === "closed");
}

/** What fails at an edge when that workload calls; what comes from a workload that nobody named may be its. */
export function failedFrom(edge: Edge, workload: string): number {
  const named = edge.failingCallers ?? [];
  const others = named.filter(({ name }) => name !== workload);
  return Math.max(
    0,
    others.reduce((rest, other) => rest - other.failedPerSecond, failedPerSecond(edge)),
  );
}

function callersAmong<Sample extends { ends: EndLabels }>(
  samples: readonly Sample[],
  judge: (sample: Sample) => Judged,
  tells: (sample: Sample) => boolean = () => true,
): FailingCaller[] {
  const reporter = rateReporter([...samples]);
  const rates = new Map<string, number>();
  for (const sample of samples) {
    const { sourceWorkload: name, reporter: side } = sample.ends;
    if (name === null || side !== reporter || !tells(sample)) continue;
    const { outcome, perSecond } = judge(sample);
    if (outcome === "failed") rates.set(name, (rates.get(name) ?? 0) + perSecond);
  }
  return [...rates]
    .map(([name, rate]) => ({ name, failedPerSecond: rounded(rate) }))
    .filter((caller) => caller.failedPerSecond > 0)
    .toSorted((a, b) => b.failedPerSecond - a.failedPerSecond || (a.name < b.name ? -1 : 1));
}
