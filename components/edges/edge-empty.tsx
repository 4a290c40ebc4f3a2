"use client";

import { Button } from "@/components/ui/button";
import { EmptyCard } from "@/components/ui/empty-card";
import { widerWindow } from "@/lib/filters/windows";
import { formatSpan } from "@/lib/format/time";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { emptyReasons, emptyTitle } from "./empty-reasons";

export function EdgeEmpty({ answer }: { answer: EdgesAnswer }) {
  const [{ namespace, at }, setFilters] = useScopeFilters();
  const { windowSeconds, notices } = answer;
  const facts = { namespaces: namespace, windowSeconds, isPinned: at !== null, notices };
  const wider = widerWindow(windowSeconds);
  return (
    <EmptyCard title={emptyTitle(facts)} reasons={emptyReasons(facts)}>
      {namespace.length === 0 ? null : (
        <Button onClick={() => void setFilters({ namespace: null }, { history: "push" })}>
          Show all namespaces
        </Button>
      )}
      {wider === null ? null : (
        <Button onClick={() => void setFilters({ window: wider }, { history: "push" })}>
          Widen to {formatSpan(wider)}
        </Button>
      )}
      {at === null ? null : (
        <Button onClick={() => void setFilters({ at: null }, { history: "push" })}>
          Jump to now
        </Button>
      )}
    </EmptyCard>
  );
}
