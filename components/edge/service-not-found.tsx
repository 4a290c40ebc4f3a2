"use client";

import { AppLink } from "@/components/ui/app-link";
import { EmptyCard } from "@/components/ui/empty-card";
import { servicePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { endpointText } from "@/lib/mesh/endpoint";
import { nearestServices } from "@/lib/mesh/nearest-services";
import styles from "./edge-not-found.module.css";

type ServiceNotFoundProps = { answer: EdgesAnswer; namespace: string | null; name: string };

/** The address names a service that no edge ends in. */
export function ServiceNotFound({ answer, namespace, name }: ServiceNotFoundProps) {
  const scope = usePageScope();
  const full = endpointText({ namespace, name });
  const empty = answer.notices.filter(({ kind }) => kind === "empty").map(({ message }) => message);
  const reasons = [
    `No traffic from or to ${full} in the window.`,
    ...empty,
    ...(answer.edges.length > 0
      ? ["It may have another name now, or nothing was called of late."]
      : []),
    ...(scope.at === null
      ? []
      : ["The time this page is pinned to may lie outside what Prometheus keeps."]),
  ];
  return (
    <EmptyCard title="This service is not here" reasons={reasons}>
      {nearestServices(answer.edges, { namespace, name }).map((service) => (
        <AppLink
          key={endpointText(service)}
          className={styles.near}
          href={servicePageHref(service, scope)}
        >
          {endpointText(service)}
        </AppLink>
      ))}
      <AppLink className={styles.near} href="/">
        All edges
      </AppLink>
    </EmptyCard>
  );
}
