import type { Edge, Health } from "./edge";
import { type EdgeGroup, edgeGroups, rateReporter } from "./edge-groups";
import type { Naming } from "./ends";
import { failedPerSecond, trafficPerSecond } from "./failed-rate";
import type { Thresholds } from "./health";
import { edgeLatency } from "./latency";
import { requestEdge } from "./request-edge";
import type { DurationSample, RequestSample, TcpSample } from "./samples";
import { tcpEdge } from "./tcp-edge";
import { withoutWaypointLegs } from "./waypoint-legs";

export type MeshSamples = {
  requests: RequestSample[];
  tcp: TcpSample[];
  durations: DurationSample[];
};

/** Everything two answers about the same samples could differ by. */
export type EdgeRules = { naming: Naming; windowSeconds: number; thresholds: Thresholds };

const WORST_FIRST: Health[] = ["failing", "degraded", "unknown", "healthy", "idle"];

/** All edges, worst first; the same samples in any order give the same edges in the same order. */
export function edgesFromSamples(samples: MeshSamples, rules: EdgeRules): Edge[] {
  const { naming, windowSeconds, thresholds } = rules;
  const { requests, tcp } = withoutWaypointLegs(samples, naming);
  const groups = edgeGroups(requests, (sample) => sample.requestsPerSecond, naming);
  const durations = durationsByGroup(groups, samples.durations);
  const requestEdges = groups.map((group) =>
    requestEdge(
      group,
      edgeLatency(durations.get(group) ?? [], rateReporter(group.samples)),
      windowSeconds,
      thresholds,
    ),
  );
  const tcpEdges = edgeGroups(tcp, (sample) => sample.perSecond, naming).map((group) =>
    tcpEdge(group, windowSeconds, thresholds),
  );
  return [...requestEdges, ...tcpEdges].sort(worstFirst);
}

/** A duration series that could belong to two edges belongs to neither: no number beats a wrong one. */
function durationsByGroup(
  groups: EdgeGroup<RequestSample>[],
  durations: DurationSample[],
): Map<EdgeGroup<RequestSample>, DurationSample[]> {
  const groupsOfKey = new Map<string, Set<EdgeGroup<RequestSample>>>();
  for (const group of groups) {
    for (const { latencyKey } of group.samples) {
      groupsOfKey.set(latencyKey, (groupsOfKey.get(latencyKey) ?? new Set()).add(group));
    }
  }
  const byGroup = new Map<EdgeGroup<RequestSample>, DurationSample[]>();
  for (const duration of durations) {
    const [group, ...others] = groupsOfKey.get(duration.latencyKey) ?? [];
    if (group === undefined || others.length > 0) continue;
    byGroup.set(group, [...(byGroup.get(group) ?? []), duration]);
  }
  return byGroup;
}

function worstFirst(a: Edge, b: Edge): number {
  return (
    WORST_FIRST.indexOf(a.health) - WORST_FIRST.indexOf(b.health) ||
    failedPerSecond(b) - failedPerSecond(a) ||
    trafficPerSecond(b) - trafficPerSecond(a) ||
    (a.id < b.id ? -1 : 1)
  );
}
