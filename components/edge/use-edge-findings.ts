import { useEvidence } from "@/lib/hooks/use-evidence";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { useRequestsSeries } from "@/lib/hooks/use-series";
import { culpritOf } from "@/lib/mesh/culprit-of";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import { edgeHints } from "@/lib/mesh/edge-hints";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { troubleCards } from "@/lib/mesh/trouble-cards";
import { versionFinding } from "@/lib/mesh/version-words";

/** What an edge's verdict rests on, as far as it has arrived: its course, its logs, its neighbours. */
export function useEdgeFindings(edge: Edge, answer: EdgesAnswer) {
  const [{ namespace }] = useScopeFilters();
  const subject: SeriesSubject = { kind: "edge", id: edge.id };
  const requests = useRequestsSeries(subject);
  const series = requests.data;
  const evidence = useEvidence(edge.id);
  const finding =
    series === undefined ? null : versionFinding(series.calleeVersions, series.windowSeconds);
  const facts = {
    edge,
    beginnings: series?.beginnings ?? null,
    culprit: culpritOf(edge, answer.edges, namespace),
    version: finding?.worse == null ? null : finding.sentence,
    upgrade: evidence.data?.upgrade ?? null,
  };
  const names = {
    caller: series?.workloads.caller ?? null,
    callee: series?.workloads.callee ?? null,
    destination: edge.destination,
  };
  const cards = troubleCards({
    edge,
    answers: series?.answers ?? [],
    names,
    hints: edgeHints(edge, finding),
    upgrade: facts.upgrade,
  });
  const command = requests.isPending ? null : (cards[0]?.commands[0] ?? null);
  return { subject, requests, evidence, finding, facts, cards, command };
}
