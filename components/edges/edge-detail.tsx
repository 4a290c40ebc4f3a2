"use client";

import type { RefObject } from "react";
import { IconButton } from "@/components/ui/button";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import type { Edge } from "@/lib/mesh/edge";
import { compareReporters } from "@/lib/mesh/hop";
import { DetailFlags } from "./detail-flags";
import { DetailOwners } from "./detail-owners";
import { FIGURE_TITLES } from "./edge-columns";
import styles from "./edge-detail.module.css";
import { edgeFigure, FIGURE_NAMES, isOnItsWay, reportedFigures, tcpFigures } from "./edge-figures";
import { type AskedFigure, FigureButton } from "./figure-button";

type EdgeDetailProps = {
  edge: Edge;
  isFilling: boolean;
  panelRef: RefObject<HTMLElement | null>;
  onAsk: (asked: AskedFigure) => void;
  onClose: () => void;
};

/** Everything the metrics say about one edge. */
export function EdgeDetail({ edge, isFilling, panelRef, onAsk, onClose }: EdgeDetailProps) {
  const reported = reportedFigures(edge);
  const tcp = tcpFigures(edge);
  const unit = edge.protocol === "tcp" ? "conn" : "req";
  return (
    <aside className={styles.panel} ref={panelRef} tabIndex={-1} aria-label="Selected edge">
      <div className={styles.head}>
        <HealthMark health={edge.health} />
        <IconButton icon="close" label="Close details" onClick={onClose} />
      </div>
      <h2 className={styles.ends}>
        <EndpointName endpoint={edge.source} withCluster />
        <span>
          → <EndpointName endpoint={edge.destination} withCluster />
        </span>
      </h2>
      <p className={styles.reason}>{edge.reason}.</p>
      <dl className={styles.figures}>
        {FIGURE_NAMES.map((name) => (
          <div key={name} className={styles.figure}>
            <dt>{FIGURE_TITLES[name]}</dt>
            <dd>
              <FigureButton
                edge={edge}
                figure={edgeFigure(edge, name)}
                isOnItsWay={isOnItsWay(edge, name, isFilling)}
                onAsk={onAsk}
              />
            </dd>
          </div>
        ))}
      </dl>
      <DetailOwners owners={edge.owners} unit={unit} />
      <DetailFlags flags={edge.flags} unit={unit} />
      {edge.protocol === "tcp" ? null : (
        <section className={styles.section}>
          <h3>Both sides</h3>
          <Pairs
            edge={edge}
            onAsk={onAsk}
            pairs={[
              { title: "Caller's proxy sent", figure: reported.source },
              { title: "Callee's proxy received", figure: reported.destination },
            ]}
          />
          <p>{compareReporters(edge).sentence}.</p>
        </section>
      )}
      {tcp.length === 0 ? null : (
        <section className={styles.section}>
          <h3>Connections and bytes</h3>
          <Pairs edge={edge} onAsk={onAsk} pairs={tcp} />
        </section>
      )}
    </aside>
  );
}

type PairsProps = {
  edge: Edge;
  pairs: ReturnType<typeof tcpFigures>;
  onAsk: (asked: AskedFigure) => void;
};

function Pairs({ edge, pairs, onAsk }: PairsProps) {
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ title, figure }) => (
        <div key={title} className={styles.pair}>
          <dt>{title}</dt>
          <dd>
            <FigureButton edge={edge} figure={figure} onAsk={onAsk} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
