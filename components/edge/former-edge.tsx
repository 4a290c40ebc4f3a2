"use client";

import type { ReactNode } from "react";
import { type EdgeName, edgesNamed } from "@/lib/filters/edge-page";
import { useFormerEdges } from "@/lib/hooks/use-former-edges";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import { withoutTraffic } from "@/lib/mesh/former-edge";
import { EdgeNotFound } from "./edge-not-found";
import { PendingEdges } from "./with-edges";

type FormerEdgeProps = {
  answer: EdgesAnswer;
  name: EdgeName;
  children: (edge: Edge) => ReactNode;
};

/** An edge that has no traffic now may have had some in the range that its charts show. */
export function FormerEdge({ answer, name, children }: FormerEdgeProps) {
  const { data: former, isPending } = useFormerEdges();
  if (isPending) return <PendingEdges />;
  const [edge] = former === undefined ? [] : edgesNamed(former.edges, name);
  return edge ? children(withoutTraffic(edge)) : <EdgeNotFound answer={answer} name={name} />;
}
