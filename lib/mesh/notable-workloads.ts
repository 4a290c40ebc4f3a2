import type { WorkloadName } from "./edge-commands";
import { judgedClosing, judgedRequest } from "./judged";
import type { EndLabels } from "./samples";
import { requestSamplesAt, tcpSamplesAt } from "./track";
import type { EdgeTracks } from "./track-moments";

type Seen = { ends: EndLabels; perSecond: number; isWrong: boolean };
type Weighed = { workload: WorkloadName; wrong: number; all: number };

/** On each side the workload with most of what goes wrong at one instant, else with most of all. */
export function notableWorkloads(edges: readonly EdgeTracks[], index: number) {
  const seen = edges.flatMap((edge) => seenAt(edge, index));
  return { caller: notable(seen, callerOf), callee: notable(seen, calleeOf) };
}

function seenAt(edge: EdgeTracks, index: number): Seen[] {
  if (edge.transport === "request") {
    return requestSamplesAt(edge.group.samples, index).map((sample) => ({
      ends: sample.ends,
      perSecond: sample.requestsPerSecond,
      isWrong: judgedRequest(sample).outcome !== "succeeded",
    }));
  }
  return tcpSamplesAt(edge.group.samples, index)
    .filter(({ counter }) => counter === "closed" || counter === "opened")
    .map((sample) => ({
      ends: sample.ends,
      perSecond: sample.perSecond,
      isWrong: sample.counter === "closed" && judgedClosing(sample).outcome !== "succeeded",
    }));
}

function notable(
  seen: readonly Seen[],
  workloadOf: (ends: EndLabels) => WorkloadName | null,
): WorkloadName | null {
  const weights = new Map<string, Weighed>();
  for (const { ends, perSecond, isWrong } of seen) {
    const workload = workloadOf(ends);
    if (workload === null) continue;
    const key = JSON.stringify(workload);
    const known = weights.get(key) ?? { workload, wrong: 0, all: 0 };
    known.all += perSecond;
    if (isWrong) known.wrong += perSecond;
    weights.set(key, known);
  }
  const [first] = [...weights].sort(
    ([a, x], [b, y]) => y.wrong - x.wrong || y.all - x.all || (a < b ? -1 : 1),
  );
  return first?.[1].workload ?? null;
}

function callerOf({ sourceCluster, sourceNamespace, sourceWorkload }: EndLabels) {
  return workloadFrom(sourceCluster, sourceNamespace, sourceWorkload);
}

function calleeOf({
  destinationCluster,
  destinationWorkloadNamespace,
  destinationWorkload,
}: EndLabels) {
  return workloadFrom(destinationCluster, destinationWorkloadNamespace, destinationWorkload);
}

function workloadFrom(
  cluster: string | null,
  namespace: string | null,
  name: string | null,
): WorkloadName | null {
  return namespace === null || name === null ? null : { cluster, namespace, name };
}
