"use client";

import { type EdgeName, edgesNamed } from "@/lib/filters/edge-page";
import type { Thresholds } from "@/lib/mesh/health";
import { EdgeNotFound } from "./edge-not-found";
import { EdgeStory } from "./edge-story";
import { type EdgesKnown, WithEdges } from "./with-edges";

type EdgeViewProps = {
  /** `null`: the address names no edge. */
  name: EdgeName | null;
  thresholds: Thresholds;
};

/** Pending, failed, not there, stale or full. */
export function EdgeView(props: EdgeViewProps) {
  return <WithEdges>{(known) => <KnownEdge {...props} {...known} />}</WithEdges>;
}

function KnownEdge({ name, thresholds, answer, isStale }: EdgeViewProps & EdgesKnown) {
  const [edge] = name === null ? [] : edgesNamed(answer.edges, name);
  if (!edge) return <EdgeNotFound answer={answer} name={name} />;
  return (
    <EdgeStory
      key={edge.id}
      edge={edge}
      answer={answer}
      isStale={isStale}
      thresholds={thresholds}
    />
  );
}
