"use client";

import { usesLogs } from "@/lib/format/filled-link";
import type { LinkTemplate } from "@/lib/format/link-template";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import type { Thresholds } from "@/lib/mesh/health";
import { upgradedOwners } from "@/lib/mesh/upgraded-owners";
import styles from "./edge-story.module.css";
import { HopPicture } from "./hop-picture";
import { IdentitySection } from "./identity-section";
import { edgeLinkValues, spanOf } from "./link-values";
import { LogSection } from "./log-section";
import { OutsideLinks } from "./outside-links";
import { OwnersSection } from "./owners-section";
import { SeriesSection } from "./series-section";
import { TroubleSection } from "./trouble-section";
import { useEdgeFindings } from "./use-edge-findings";
import { VerdictPanel } from "./verdict-panel";
import { VersionsSection } from "./versions-section";

type EdgeStoryProps = {
  edge: Edge;
  answer: EdgesAnswer;
  isStale: boolean;
  thresholds: Thresholds;
  links: readonly LinkTemplate[];
  /** As much as fits a frame: versions, certificates and log lines stay on the page. */
  isBrief?: boolean;
};

/** Why this edge is as it is: the verdict first, then what it rests on. */
export function EdgeStory(props: EdgeStoryProps) {
  const { edge, answer, isStale, thresholds, links, isBrief = false } = props;
  const isTcp = edge.protocol === "tcp";
  const findings = useEdgeFindings(edge, answer, { withLatency: true });
  const { requests, latency, evidence, finding, facts, told, cards, panel } = findings;
  const series = requests.data;
  const unit = isTcp ? "conn" : "req";
  const span = spanOf(usePageScope(), answer.at);
  const values = edgeLinkValues(edge, series?.workloads ?? null, evidence.data, span);
  return (
    <div className={styles.story} data-stale={isStale || undefined}>
      <VerdictPanel {...panel} />
      <div className={styles.facts}>
        {isTcp ? null : <HopPicture edge={edge} />}
        <OwnersSection
          owners={upgradedOwners(edge, facts.upgrade)}
          unit={unit}
          passedOn={facts.culprit?.isPassedOn ? facts.culprit.sentence : null}
        />
      </div>
      <SeriesSection
        requests={requests}
        latency={isTcp ? null : latency}
        isTcp={isTcp}
        trouble={told?.trouble ?? null}
        thresholds={thresholds}
        outside={
          <OutsideLinks
            label="This edge in other tools"
            links={links.filter((link) => !usesLogs(link))}
            values={values}
          />
        }
      />
      <TroubleSection cards={cards} unit={unit} isOver={told?.isOngoing === false} />
      {isBrief ? null : (
        <>
          <div className={styles.facts}>
            {series === undefined ? null : (
              <VersionsSection
                callee={series.calleeVersions}
                caller={series.callerVersions}
                latencies={isTcp ? null : (latency.data?.calleeVersions ?? [])}
                finding={finding}
              />
            )}
            <IdentitySection
              edge={edge}
              plaintext={series?.beginnings.plaintext ?? null}
              at={answer.at}
            />
          </div>
          <LogSection
            evidence={evidence.data}
            error={evidence.error}
            outside={
              <OutsideLinks
                label="These lines in other tools"
                links={links.filter(usesLogs)}
                values={values}
              />
            }
          />
        </>
      )}
    </div>
  );
}
