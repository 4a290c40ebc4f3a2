"use client";

import type { ReactNode } from "react";
import { FailureCard } from "@/components/ui/failure-card";
import { useEdges } from "@/lib/hooks/use-edges";
import { EdgeBoard } from "./edge-board";
import { EdgeEmpty } from "./edge-empty";
import { EdgeSkeleton } from "./edge-skeleton";

/** `map` is the other view of the same answer, drawn only where one is there to draw. */
type EdgesViewProps = {
  degradedRatio: number;
  map: ReactNode;
  /** The map comes first, in any room, and the list of what is wrong stays on the page. */
  isFramed?: boolean;
};

/** Pending, failed, empty, stale or full. A stale answer is drawn as it is: the frame says how old it is. */
export function EdgesView({ degradedRatio, map, isFramed = false }: EdgesViewProps) {
  const { answer, failure, isFilling, isOutdated, retry } = useEdges();
  if (!answer) return failure ? <FailureCard failure={failure} retry={retry} /> : <EdgeSkeleton />;
  if (answer.edges.length === 0) return <EdgeEmpty answer={answer} />;
  return (
    <EdgeBoard
      answer={answer}
      isFilling={isFilling}
      isStale={failure !== null || isOutdated}
      degradedRatio={degradedRatio}
      map={map}
      isFramed={isFramed}
    />
  );
}
