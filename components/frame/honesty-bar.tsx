"use client";

import { Button } from "@/components/ui/button";
import { upstreamName } from "@/components/ui/failure-words";
import { widerWindow } from "@/lib/filters/windows";
import { type EdgesState, useEdges } from "@/lib/hooks/use-edges";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { useNow } from "@/lib/hooks/use-now";
import { freshnessOf } from "./freshness";
import styles from "./honesty-bar.module.css";
import { Notices } from "./notices";

/** How old the numbers are, who gave them, and what is wrong with them. */
export function HonestyBar({ ignored }: { ignored: string[] }) {
  const [filters, setFilters] = useScopeFilters();
  const { answer, failure, percentilesFailure, isOutdated, retry } = useEdges();
  const nowMs = useNow();
  const wider = widerWindow(filters.window);
  const atMs = answer ? Date.parse(answer.at) : null;
  const { state, text } = freshnessOf({
    atMs,
    windowSeconds: answer?.windowSeconds ?? filters.window,
    isPinned: filters.at !== null,
    hasFailed: failure !== null,
    isOutdated,
    nowMs: nowMs ?? atMs ?? 0,
  });
  return (
    <section className={styles.bar} aria-label="How far to trust the numbers" data-state={state}>
      <span>{text}</span>
      {answer ? <span className={styles.sources}>{sourcesText(failure)}</span> : null}
      {filters.at === null ? null : (
        <span className={styles.actions}>
          <Button onClick={() => void setFilters({ at: null }, { history: "push" })}>
            Jump to now
          </Button>
          {wider === null ? null : (
            <Button onClick={() => void setFilters({ window: wider }, { history: "push" })}>
              Widen
            </Button>
          )}
        </span>
      )}
      {state === "stale" ? <Button onClick={retry}>Try again</Button> : null}
      <Notices
        ignored={ignored}
        notices={answer?.notices ?? []}
        failures={[failure, percentilesFailure].filter((one) => one !== null)}
      />
    </section>
  );
}

function sourcesText(failure: EdgesState["failure"]): string {
  return failure ? `${upstreamName(failure.source)} failed` : "Prometheus answered";
}
