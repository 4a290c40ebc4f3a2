"use client";

import { AppLink } from "@/components/ui/app-link";
import { EmptyCard } from "@/components/ui/empty-card";
import { EndpointName } from "@/components/ui/endpoint-name";
import { type EdgeName, edgeNameIn, edgePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { edgeId } from "@/lib/mesh/edge-id";
import { endpointText } from "@/lib/mesh/endpoint";
import { nearestEdges } from "@/lib/mesh/nearest-edges";
import styles from "./edge-not-found.module.css";

type EdgeNotFoundProps = { answer: EdgesAnswer; name: EdgeName | null };

/** The address names an edge that the answer does not hold: why that may be, and which come nearest. */
export function EdgeNotFound({ answer, name }: EdgeNotFoundProps) {
  const scope = usePageScope();
  const nearest = name === null ? [] : nearestEdges(answer.edges, likelyId(answer, name));
  return (
    <EmptyCard
      title={name === null ? "Which edge?" : "This edge is not here"}
      reasons={reasons(answer, name, scope.at)}
    >
      {nearest.map((edge) => (
        <AppLink
          key={edge.id}
          className={styles.near}
          href={edgePageHref(edgeNameIn(answer.edges, edge), scope)}
        >
          <EndpointName endpoint={edge.source} withCluster={false} /> →{" "}
          <EndpointName endpoint={edge.destination} withCluster={false} />
        </AppLink>
      ))}
      <AppLink className={styles.near} href="/">
        All edges
      </AppLink>
    </EmptyCard>
  );
}

function reasons(
  { notices, edges }: EdgesAnswer,
  name: EdgeName | null,
  at: number | null,
): string[] {
  if (name === null) {
    return [
      "The address names no edge: it takes source=namespace/name and destination=namespace/name.",
    ];
  }
  const empty = notices.filter(({ kind }) => kind === "empty").map(({ message }) => message);
  return [
    `No traffic from ${endpointText(name.source)} to ${endpointText(name.destination)} in the window.`,
    ...empty,
    edges.length > 0 ? "An end may have another name now, or nothing was called of late." : null,
    at === null ? null : "The time this page is pinned to may lie outside what Prometheus keeps.",
  ].filter((reason) => reason !== null);
}

/** The id that such an edge would have; where no cluster is named, that of most edges. */
function likelyId({ edges }: EdgesAnswer, { source, destination, isTcp }: EdgeName): string {
  const cluster = edges[0]?.source.cluster ?? null;
  const end = (one: EdgeName["source"]) => ({
    ...one,
    cluster: one.cluster ?? cluster,
    kind: "service" as const,
  });
  return edgeId(end(source), end(destination), isTcp ? "tcp" : "request");
}
