"use client";

import { useEvidence } from "@/lib/hooks/use-evidence";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { useLatencySeries, useRequestsSeries } from "@/lib/hooks/use-series";
import { culpritOf } from "@/lib/mesh/culprit-of";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import { edgeHints } from "@/lib/mesh/edge-hints";
import { troubleOf } from "@/lib/mesh/edge-verdict";
import type { Thresholds } from "@/lib/mesh/health";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { troubleCards } from "@/lib/mesh/trouble-cards";
import { upgradedOwners } from "@/lib/mesh/upgraded-owners";
import { versionFinding } from "@/lib/mesh/version-words";
import styles from "./edge-story.module.css";
import { HopPicture } from "./hop-picture";
import { IdentitySection } from "./identity-section";
import { LogSection } from "./log-section";
import { OwnersSection } from "./owners-section";
import { SeriesSection } from "./series-section";
import { TroubleSection } from "./trouble-section";
import { VerdictPanel } from "./verdict-panel";
import { VersionsSection } from "./versions-section";

type EdgeStoryProps = {
  edge: Edge;
  answer: EdgesAnswer;
  isStale: boolean;
  thresholds: Thresholds;
};

/** Why this edge is as it is: the verdict first, then what it rests on. */
export function EdgeStory({ edge, answer, isStale, thresholds }: EdgeStoryProps) {
  const [{ namespace }] = useScopeFilters();
  const isTcp = edge.protocol === "tcp";
  const subject: SeriesSubject = { kind: "edge", id: edge.id };
  const requests = useRequestsSeries(subject);
  const series = requests.data;
  const latency = useLatencySeries(isTcp || series === undefined ? null : subject);
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
  const unit = isTcp ? "conn" : "req";
  return (
    <div className={styles.story} data-stale={isStale || undefined}>
      <VerdictPanel
        facts={facts}
        command={requests.isPending ? null : (cards[0]?.commands[0] ?? null)}
        at={answer.at}
      />
      <div className={styles.facts}>
        {isTcp ? null : <HopPicture edge={edge} />}
        <OwnersSection owners={upgradedOwners(edge.owners, facts.upgrade)} unit={unit} />
      </div>
      <SeriesSection
        requests={requests}
        latency={isTcp ? null : latency}
        isTcp={isTcp}
        trouble={troubleOf(edge)}
        thresholds={thresholds}
      />
      <TroubleSection cards={cards} unit={unit} />
      <div className={styles.facts}>
        {series === undefined ? null : (
          <VersionsSection
            callee={series.calleeVersions}
            caller={series.callerVersions}
            latencies={isTcp ? null : (latency.data?.calleeVersions ?? [])}
            finding={finding}
          />
        )}
        <IdentitySection edge={edge} plaintext={series?.beginnings.plaintext ?? null} />
      </div>
      <LogSection evidence={evidence.data} error={evidence.error} />
    </div>
  );
}
