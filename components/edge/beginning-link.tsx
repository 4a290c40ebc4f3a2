"use client";

import { AppLink } from "@/components/ui/app-link";
import { edgeNameIn, edgePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge } from "@/lib/mesh/edge";
import { endAround } from "./beginning-time";

const RANGE_SECONDS = 3_600;

type BeginningLinkProps = {
  edge: Edge;
  edges: readonly Edge[];
  startedAt: string;
  /** The instant of the edge's figures. */
  at: string;
};

/** The edge as it was when its trouble began. */
export function BeginningLink({ edge, edges, startedAt, at }: BeginningLinkProps) {
  const scope = usePageScope();
  const end = endAround(startedAt, RANGE_SECONDS, at);
  const name = edgeNameIn(edges, edge);
  return (
    <AppLink href={edgePageHref(name, { ...scope, at: end, range: RANGE_SECONDS })}>
      Show when it began
    </AppLink>
  );
}
