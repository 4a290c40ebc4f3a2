"use client";

import type { ReactNode } from "react";
import { FailureCard } from "@/components/ui/failure-card";
import { useEdges } from "@/lib/hooks/use-edges";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import styles from "./with-edges.module.css";

export type EdgesKnown = { answer: EdgesAnswer; isStale: boolean; isFilling: boolean };

/** Pending and failed are alike on every page about some of the edges; the rest is theirs to draw. */
export function WithEdges({ children }: { children: (known: EdgesKnown) => ReactNode }) {
  const { answer, failure, isOutdated, isFilling, retry } = useEdges();
  if (answer) return children({ answer, isStale: failure !== null || isOutdated, isFilling });
  if (failure) return <FailureCard failure={failure} retry={retry} />;
  return <PendingEdges />;
}

export function PendingEdges() {
  return (
    <p className={styles.pending} role="status">
      Asking the mesh …
    </p>
  );
}
