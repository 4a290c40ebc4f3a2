"use client";

import { AppLink } from "@/components/ui/app-link";
import { edgeNameIn, edgePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge } from "@/lib/mesh/edge";

const RANGE_SECONDS = 3_600;

type BeginningLinkProps = { edge: Edge; edges: readonly Edge[]; startedAt: string };

/** The edge as it was when its trouble began, in the middle of the charts. */
export function BeginningLink({ edge, edges, startedAt }: BeginningLinkProps) {
  const scope = usePageScope();
  const at = Date.parse(startedAt) + (RANGE_SECONDS * 1000) / 2;
  const name = edgeNameIn(edges, edge);
  return (
    <AppLink href={edgePageHref(name, { ...scope, at, range: RANGE_SECONDS })}>
      Show when it began
    </AppLink>
  );
}
