import { useEvidence } from "@/lib/hooks/use-evidence";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { useDayOfRequests, useLatencySeries, useRequestsSeries } from "@/lib/hooks/use-series";
import { culpritOf } from "@/lib/mesh/culprit-of";
import { type EarlierLook, earlierLook, isOlderThanCharts } from "@/lib/mesh/earlier-look";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import { edgeHints } from "@/lib/mesh/edge-hints";
import { edgeSpell } from "@/lib/mesh/edge-spell";
import { troubleIn } from "@/lib/mesh/edge-trouble";
import { type ToldTrouble, toldTrouble } from "@/lib/mesh/edge-verdict";
import { lastTrafficAt } from "@/lib/mesh/last-traffic";
import { nextCommand } from "@/lib/mesh/next-command";
import type { RequestsSeries } from "@/lib/mesh/series";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { troubleCards } from "@/lib/mesh/trouble-cards";
import { decidingUpgrade } from "@/lib/mesh/upgraded-owners";
import { type VersionFinding, versionFinding } from "@/lib/mesh/version-words";
import type { LogsState } from "./logs-text";

/** How much of the logs before a pinned time a command reads. */
const LOGS_BEFORE_MS = 3_600_000;

/** Connections take no time, and a verdict alone shows none. */
type Asked = { withLatency: boolean };

/** What an edge's verdict rests on, as far as it has arrived: its course, its logs, its neighbours. */
export function useEdgeFindings(edge: Edge, answer: EdgesAnswer, { withLatency }: Asked) {
  const [{ namespace, at }] = useScopeFilters();
  const logsSince = at === null ? null : new Date(at - LOGS_BEFORE_MS).toISOString();
  const subject: SeriesSubject = { kind: "edge", id: edge.id };
  const requests = useRequestsSeries(subject);
  const series = requests.data;
  const asksLatency = withLatency && edge.protocol !== "tcp" && series !== undefined;
  const latency = useLatencySeries(asksLatency ? subject : null);
  const evidence = useEvidence(edge.id);
  const upgrades = evidence.data?.upgrades ?? [];
  const finding =
    series === undefined ? null : versionFinding(series.calleeVersions, series.windowSeconds);
  const subjectFacts = {
    edge,
    beginnings: series?.beginnings ?? null,
    spell: series === undefined ? null : edgeSpell(series),
  };
  const told = toldTrouble(subjectFacts);
  const isRestKnown = !asksLatency || !latency.isPending;
  const earlier = useEarlierLook(subject, isRestKnown ? (series ?? null) : null, told);
  const goesWrong = told?.isOngoing === false ? (series?.troubles ?? []) : edge.troubles;
  const facts = {
    ...subjectFacts,
    earlier,
    lastTrafficAt: series === undefined ? null : lastTrafficAt(series),
    culprit: culpritOf(edge, answer.edges, namespace),
    version: versionText(edge, finding),
    upgrade: decidingUpgrade(troubleIn(goesWrong, told?.trouble ?? null), upgrades),
  };
  const running = {
    hasSeveralClusters: answer.clusters.length > 1,
    ...(logsSince === null ? {} : { logsSince }),
  };
  const names = {
    ...running,
    caller: series?.workloads.caller ?? null,
    callee: series?.workloads.callee ?? null,
    source: edge.source,
    destination: edge.destination,
  };
  const cards = troubleCards({
    edge,
    answers: series?.answers ?? [],
    names,
    hints: edgeHints(edge, finding),
    upgrades,
  });
  const command = requests.isPending ? null : nextCommand(cards, told?.trouble ?? null);
  const logs = logsState(evidence);
  const panel = { facts, command, logs, edges: answer.edges, at: answer.at, running };
  return { requests, latency, evidence, finding, facts, told, cards, panel };
}

/** Workloads stand for versions until these are known, or where no metric names them. */
function versionText({ worseWorkload }: Edge, finding: VersionFinding | null): string | null {
  if (finding === null) return worseWorkload?.sentence ?? null;
  return finding.worse === null ? null : finding.sentence;
}

/** A day is asked about only where the charts' own stretch of time does not tell, and after all else. */
function useEarlierLook(
  subject: SeriesSubject,
  series: RequestsSeries | null,
  told: ToldTrouble | null,
): EarlierLook | null {
  const sought =
    series !== null && told?.isOngoing && isOlderThanCharts(series.beginnings[told.trouble])
      ? told.trouble
      : null;
  const { data } = useDayOfRequests(subject, sought);
  return sought === null || data === undefined ? null : earlierLook(data, sought);
}

function logsState({ data, error }: ReturnType<typeof useEvidence>): LogsState {
  if (data?.configured) return "read";
  return data === undefined && error === null ? "reading" : "none";
}
