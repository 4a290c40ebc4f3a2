"use client";

import { FailureCard } from "@/components/ui/failure-card";
import { useEdges } from "@/lib/hooks/use-edges";
import type { Thresholds } from "@/lib/mesh/health";
import { serviceFromEdges } from "@/lib/mesh/service-edges";
import styles from "./edge-view.module.css";
import { ServiceNotFound } from "./service-not-found";
import { ServiceStory } from "./service-story";

type ServiceViewProps = { namespace: string | null; name: string; thresholds: Thresholds };

/** Pending, failed, not there, stale or full. */
export function ServiceView({ namespace, name, thresholds }: ServiceViewProps) {
  const { answer, failure, isOutdated, isFilling, retry } = useEdges();
  if (!answer) {
    if (failure) return <FailureCard failure={failure} retry={retry} />;
    return (
      <p className={styles.pending} role="status">
        Asking the mesh …
      </p>
    );
  }
  const service = serviceFromEdges(answer.edges, { namespace, name });
  if (service === null)
    return <ServiceNotFound answer={answer} namespace={namespace} name={name} />;
  return (
    <ServiceStory
      key={`${namespace}/${name}`}
      service={service}
      answer={answer}
      isStale={failure !== null || isOutdated}
      isFilling={isFilling}
      thresholds={thresholds}
    />
  );
}
