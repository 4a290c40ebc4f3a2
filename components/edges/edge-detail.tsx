"use client";

import type { RefObject } from "react";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import type { Edge } from "@/lib/mesh/edge";
import type { EdgeChange } from "@/lib/mesh/edge-change";
import { compareReporters } from "@/lib/mesh/hop";
import { stateWord } from "@/lib/mesh/state-word";
import { ChangeMark } from "./change-mark";
import { DetailFlags } from "./detail-flags";
import { DetailOwners } from "./detail-owners";
import { DetailPanel } from "./detail-panel";
import { FIGURE_TITLES } from "./edge-columns";
import styles from "./edge-detail.module.css";
import { EdgeFigure } from "./edge-figure";
import { FIGURE_NAMES, type FigureColumn, figureColumn } from "./edge-figures";
import { PageLink } from "./page-link";
import type { AskedFigure } from "./traced-text";

type Pair = { title: string; column: FigureColumn };

const REPORTED: readonly Pair[] = [
  { title: "Caller's proxy sent", column: "reportedSource" },
  { title: "Callee's proxy received", column: "reportedDestination" },
];

const CONNECTIONS: readonly Pair[] = [
  { title: "Opened", column: "openedPerSecond" },
  { title: "Closed", column: "closedPerSecond" },
  { title: "Sent", column: "sentBytesPerSecond" },
  { title: "Received", column: "receivedBytesPerSecond" },
];

type EdgeDetailProps = {
  edge: Edge;
  change: EdgeChange | null;
  pageHref: string;
  isFilling: boolean;
  panelRef: RefObject<HTMLElement | null>;
  onAsk: (asked: AskedFigure) => void;
  onClose: () => void;
};

/** Everything the metrics say about one edge. */
export function EdgeDetail(props: EdgeDetailProps) {
  const { edge, change, pageHref, isFilling, panelRef, onAsk, onClose } = props;
  const unit = edge.protocol === "tcp" ? "conn" : "req";
  return (
    <DetailPanel
      label="Selected edge"
      mark={<HealthMark health={edge.health} word={stateWord(edge)} />}
      title={
        <>
          <EndpointName endpoint={edge.source} withCluster />
          <span>
            → <EndpointName endpoint={edge.destination} withCluster />
          </span>
        </>
      }
      panelRef={panelRef}
      onClose={onClose}
    >
      <p className={styles.reason}>{edge.reason}.</p>
      {change === null || change.kind === "gone" ? null : (
        <p>
          <ChangeMark {...change} />
        </p>
      )}
      <PageLink href={pageHref}>Why? Evidence and next steps</PageLink>
      <dl className={styles.figures}>
        {FIGURE_NAMES.map((name) => (
          <div key={name} className={styles.figure}>
            <dt>{FIGURE_TITLES[name]}</dt>
            <dd>
              <EdgeFigure
                edge={edge}
                column={figureColumn(edge, name)}
                isFilling={isFilling}
                onAsk={onAsk}
              />
            </dd>
          </div>
        ))}
      </dl>
      <DetailOwners edge={edge} unit={unit} onAsk={onAsk} />
      <DetailFlags edge={edge} unit={unit} onAsk={onAsk} />
      {edge.protocol === "tcp" ? null : (
        <section className={styles.section}>
          <h3>Both sides</h3>
          <Pairs edge={edge} onAsk={onAsk} pairs={REPORTED} />
          <p>{compareReporters(edge).sentence}.</p>
        </section>
      )}
      {edge.tcp === null ? null : (
        <section className={styles.section}>
          <h3>Connections and bytes</h3>
          <Pairs edge={edge} onAsk={onAsk} pairs={CONNECTIONS} />
        </section>
      )}
    </DetailPanel>
  );
}

type PairsProps = {
  edge: Edge;
  pairs: readonly Pair[];
  onAsk: (asked: AskedFigure) => void;
};

function Pairs({ edge, pairs, onAsk }: PairsProps) {
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ title, column }) => (
        <div key={title} className={styles.pair}>
          <dt>{title}</dt>
          <dd>
            <EdgeFigure edge={edge} column={column} onAsk={onAsk} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
