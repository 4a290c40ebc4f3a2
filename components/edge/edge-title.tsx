"use client";

import { AppLink } from "@/components/ui/app-link";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import { servicePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { stateWord } from "@/lib/mesh/state-word";
import styles from "./edge-title.module.css";

const PROTOCOLS = { http: "HTTP", grpc: "gRPC", tcp: "TCP" };

/** Who calls whom, each leading to its own page. */
export function EdgeTitle({ edge, isOver }: { edge: Edge; isOver: boolean }) {
  return (
    <div className={styles.title}>
      {isOver ? (
        <HealthMark health="healthy" word="recovered" />
      ) : (
        <HealthMark health={edge.health} word={stateWord(edge)} />
      )}
      <h1 className={styles.ends}>
        <End endpoint={edge.source} /> → <End endpoint={edge.destination} />
      </h1>
      <span className={styles.protocol}>{PROTOCOLS[edge.protocol]}</span>
    </div>
  );
}

function End({ endpoint }: { endpoint: Endpoint }) {
  const scope = usePageScope();
  const name = <EndpointName endpoint={endpoint} withCluster />;
  if (endpoint.kind === "unknown") return name;
  return (
    <AppLink className={styles.end} href={servicePageHref(endpoint, scope)}>
      {name}
    </AppLink>
  );
}
