import { countClosings } from "./closing-count";
import { rateReporter } from "./edge-groups";
import { judgedRequest } from "./judged";
import { isMute } from "./request-count";
import type { RequestSample, TcpSample } from "./samples";
import type { OnsetPoint } from "./series-points";

/** A sample at many instants; `null` is one at which its series has no rate. */
export type Timed<S> = S & { values: readonly (number | null)[] };

/** What failed in each step, by the rules by which an edge counts its requests. */
export function failedRequests(
  samples: readonly Timed<RequestSample>[],
  stepSeconds: number,
): OnsetPoint[] {
  const reporter = rateReporter([...samples]);
  const counted = samples
    .filter(({ ends }) => ends.reporter === reporter)
    .map((sample) => ({ ...sample, outcome: judgedRequest(sample).outcome }));
  const failed = counted.filter(({ outcome }) => outcome === "failed");
  if (failed.length === 0 && counted.every(isMute)) return [];
  return pointsOf(samples, (index) => ({
    failed: sumAt(failed, index) * stepSeconds,
    total: sumAt(counted, index) * stepSeconds,
  }));
}

/** The same of connections, which tell how they went when they close. */
export function failedConnections(
  samples: readonly Timed<TcpSample>[],
  stepSeconds: number,
): OnsetPoint[] {
  const reporter = rateReporter([...samples]);
  const opened = samples.filter(
    ({ ends, counter }) => counter === "opened" && ends.reporter === reporter,
  );
  return pointsOf(samples, (index) => {
    const now = samples.map((sample) => ({ ...sample, perSecond: sample.values[index] ?? 0 })); // no rate, nothing closed
    const failed = countClosings(now, reporter).outcomes?.failed;
    if (failed === undefined) return null;
    const total = Math.max(sumAt(opened, index), failed);
    return { failed: failed * stepSeconds, total: total * stepSeconds };
  });
}

function pointsOf(
  samples: readonly Timed<object>[],
  countAt: (index: number) => OnsetPoint,
): OnsetPoint[] {
  const [first] = samples;
  return (first?.values ?? []).map((_, index) => {
    const point = countAt(index);
    return point === null || point.total <= 0 ? null : point;
  });
}

function sumAt(samples: readonly Timed<object>[], index: number): number {
  return samples.reduce((sum, { values }) => sum + (values[index] ?? 0), 0); // a series that is not there counts nothing
}
