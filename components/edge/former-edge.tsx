"use client";

import type { ReactNode } from "react";
import { FailureCard } from "@/components/ui/failure-card";
import { type EdgeName, edgesNamed } from "@/lib/filters/edge-page";
import { useFormerEdges } from "@/lib/hooks/use-former-edges";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import { withoutTraffic } from "@/lib/mesh/former-edge";
import { EdgeNotFound } from "./edge-not-found";
import { EdgeNamesakes } from "./namesakes";
import { PendingEdges } from "./with-edges";

type FormerEdgeProps = {
  answer: EdgesAnswer;
  name: EdgeName;
  children: (edge: Edge) => ReactNode;
};

/** An edge that has no traffic now may have had some in the range that its charts show. */
export function FormerEdge({ answer, name, children }: FormerEdgeProps) {
  const { data: former, error, refetch } = useFormerEdges();
  if (former === undefined) {
    return error === null ? (
      <PendingEdges />
    ) : (
      <FailureCard failure={error} retry={() => void refetch()} />
    );
  }
  const [edge, ...others] = edgesNamed(former.edges, name);
  if (edge === undefined) return <EdgeNotFound answer={answer} name={name} />;
  return (
    <>
      <EdgeNamesakes others={others} all={former.edges} />
      {children(withoutTraffic(edge))}
    </>
  );
}
