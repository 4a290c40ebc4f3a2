"use client";

import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { EndpointName } from "@/components/ui/endpoint-name";
import { edgeNameIn, edgePageHref, servicePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge } from "@/lib/mesh/edge";
import { endpointText } from "@/lib/mesh/endpoint";
import type { ServiceEdges } from "@/lib/mesh/service-edges";
import styles from "./namesakes.module.css";

const MOST_SHOWN = 5;

type Namesake = { href: string; name: ReactNode };

/** An address may fit several edges: that the worst of them is shown is said, and where the others are. */
export function EdgeNamesakes({ others, all }: { others: readonly Edge[]; all: readonly Edge[] }) {
  const scope = usePageScope();
  const namesakes = others.map((edge): Namesake => {
    const name = edgeNameIn(all, edge);
    return {
      href: edgePageHref(name, scope),
      name: (
        <>
          <EndpointName endpoint={edge.source} withCluster={name.source.cluster !== null} /> →{" "}
          <EndpointName
            endpoint={edge.destination}
            withCluster={name.destination.cluster !== null}
          />
        </>
      ),
    };
  });
  return <Namesakes shown="edges: this is the worst of them" others={namesakes} />;
}

export function ServiceNamesakes({ others }: { others: ServiceEdges["namesakes"] }) {
  const scope = usePageScope();
  const namesakes = others.map((service) => ({
    href: servicePageHref(service, scope),
    name: endpointText(service),
  }));
  return <Namesakes shown="services: this is the one at the worst edge" others={namesakes} />;
}

function Namesakes({ shown, others }: { shown: string; others: readonly Namesake[] }) {
  if (others.length === 0) return null;
  const more = others.length - MOST_SHOWN;
  return (
    <div className={styles.namesakes} role="status">
      <p>
        The address fits {others.length + 1} {shown}.{" "}
        {others.length === 1 ? "The other:" : "The others:"}
      </p>
      <ul>
        {others.slice(0, MOST_SHOWN).map(({ href, name }) => (
          <li key={href}>
            <AppLink href={href}>
              <span>{name}</span>
            </AppLink>
          </li>
        ))}
        {more > 0 ? <li>and {more} more</li> : null}
      </ul>
    </div>
  );
}
