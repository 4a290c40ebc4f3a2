"use client";

import { FailureCard } from "@/components/ui/failure-card";
import { type EdgeName, edgesNamed } from "@/lib/filters/edge-page";
import { useEdges } from "@/lib/hooks/use-edges";
import type { Thresholds } from "@/lib/mesh/health";
import { EdgeNotFound } from "./edge-not-found";
import { EdgeStory } from "./edge-story";
import styles from "./edge-view.module.css";

type EdgeViewProps = {
  /** `null`: the address names no edge. */
  name: EdgeName | null;
  thresholds: Thresholds;
};

/** Pending, failed, not there, stale or full. */
export function EdgeView({ name, thresholds }: EdgeViewProps) {
  const { answer, failure, isOutdated, retry } = useEdges();
  if (!answer) {
    if (failure) return <FailureCard failure={failure} retry={retry} />;
    return (
      <p className={styles.pending} role="status">
        Asking the mesh …
      </p>
    );
  }
  const [edge] = name === null ? [] : edgesNamed(answer.edges, name);
  if (!edge) return <EdgeNotFound answer={answer} name={name} />;
  return (
    <EdgeStory
      key={edge.id}
      edge={edge}
      answer={answer}
      isStale={failure !== null || isOutdated}
      thresholds={thresholds}
    />
  );
}
