import { type LinkValues, timeValues } from "@/lib/format/filled-link";
import type { Edge } from "@/lib/mesh/edge";
import type { WorkloadName } from "@/lib/mesh/edge-commands";
import type { EdgeEvidence } from "@/lib/mesh/edge-evidence";
import type { Endpoint } from "@/lib/mesh/endpoint";

type Span = { fromMs: number; toMs: number };

type Workloads = { caller: WorkloadName | null; callee: WorkloadName | null };

/** The span that a page shows, up to its pinned instant or to that of its answer. */
export function spanOf(page: { at: number | null; range: number }, answerAt: string): Span {
  const toMs = page.at ?? Date.parse(answerAt);
  return { fromMs: toMs - page.range * 1000, toMs };
}

export function edgeLinkValues(
  { source, destination }: Edge,
  workloads: Workloads | null,
  evidence: EdgeEvidence | undefined,
  span: Span,
): LinkValues {
  const caller = namesOf(source);
  return {
    ...serviceLinkValues(destination, span),
    workload: workloads?.callee?.name ?? null,
    callerService: caller.service,
    callerNamespace: caller.namespace,
    callerCluster: caller.cluster,
    callerWorkload: workloads?.caller?.name ?? null,
    logql: evidence === undefined ? null : tellingLogql(evidence.sources),
  };
}

export function serviceLinkValues(service: Endpoint, { fromMs, toMs }: Span): LinkValues {
  return {
    ...namesOf(service),
    workload: null,
    callerService: null,
    callerNamespace: null,
    callerCluster: null,
    callerWorkload: null,
    logql: null,
    ...timeValues(fromMs, toMs),
  };
}

function namesOf({ kind, name, namespace, cluster }: Endpoint) {
  return { service: kind === "unknown" ? null : name, namespace, cluster };
}

/** Of the questions that the logs were asked, the one with most failures in its answer. */
export function tellingLogql(sources: EdgeEvidence["sources"]): string | null {
  const [most] = sources
    .filter(({ about }) => about !== "the rest")
    .toSorted((a, b) => b.lines - a.lines);
  return most?.logql ?? null;
}
