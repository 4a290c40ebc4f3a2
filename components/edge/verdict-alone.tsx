"use client";

import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import styles from "./edge-story.module.css";
import { useEdgeFindings } from "./use-edge-findings";
import { VerdictPanel } from "./verdict-panel";

type VerdictAloneProps = { edge: Edge; answer: EdgesAnswer; isStale: boolean };

/** The sentence, its proof and the next command, and nothing below them. */
export function VerdictAlone({ edge, answer, isStale }: VerdictAloneProps) {
  const { panel } = useEdgeFindings(edge, answer, { withLatency: false });
  return (
    <div className={styles.story} data-stale={isStale || undefined}>
      <VerdictPanel {...panel} />
    </div>
  );
}
