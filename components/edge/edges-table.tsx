"use client";

import { useState } from "react";
import { FailedSparkline } from "@/components/charts/failed-sparkline";
import { Sparkline } from "@/components/charts/sparkline";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import { OwnerMark } from "@/components/ui/owner-mark";
import { ownerShares } from "@/components/ui/owner-words";
import { edgeNameIn, edgePageHref } from "@/lib/filters/edge-page";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";
import type { RequestsSeries } from "@/lib/mesh/series";
import styles from "./edges-table.module.css";
import { foldedText, shownAtFirst } from "./folded-edges";

const LEAST_SCALE = 0.05;

type EdgesTableProps = {
  title: string;
  edges: readonly Edge[];
  /** Among all of them each gets its shortest name. */
  all: readonly Edge[];
  /** The end that differs from row to row. */
  end: "source" | "destination";
  courses: RequestsSeries["edges"];
  isFilling: boolean;
  /** The service stands in several clusters, so each row says which one is meant. */
  withOwnCluster: boolean;
};

/** The edges on one side of a service, worst first, each leading to its own page. */
export function EdgesTable(props: EdgesTableProps) {
  const { title, edges, all, end, courses, isFilling, withOwnCluster } = props;
  const scope = usePageScope();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? edges : shownAtFirst(edges);
  const folded = edges.slice(shown.length);
  const mostFailed = Math.max(
    LEAST_SCALE,
    ...courses.flatMap(({ errorRatio }) => errorRatio.map((ratio) => ratio ?? 0)), // a gap fails nothing
  );
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {edges.length === 0 ? <p className={styles.quiet}>None in the window.</p> : null}
      <ul className={styles.rows}>
        {shown.map((edge) => (
          <EdgeItem
            key={edge.id}
            edge={edge}
            endpoint={edge[end]}
            href={edgePageHref(edgeNameIn(all, edge), scope)}
            course={courses.find(({ id }) => id === edge.id)}
            isFilling={isFilling}
            mostFailed={mostFailed}
            ownSide={withOwnCluster ? ownSideWords(edge, end) : null}
          />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <div>
          <Button onClick={() => setIsWhole(true)}>{foldedText(folded)}</Button>
        </div>
      )}
    </section>
  );
}

type EdgeItemProps = {
  edge: Edge;
  endpoint: Endpoint;
  href: string;
  course: RequestsSeries["edges"][number] | undefined;
  isFilling: boolean;
  mostFailed: number;
  ownSide: string | null;
};

function EdgeItem(props: EdgeItemProps) {
  const { edge, endpoint, href, course, isFilling, mostFailed, ownSide } = props;
  const [owner] = ownerShares(edge.owners);
  const { errorRatio, p99Ms, health } = edge;
  return (
    <li className={styles.row} data-health={health}>
      <HealthMark health={health} />
      <AppLink className={styles.name} href={href}>
        <EndpointName endpoint={endpoint} withCluster />
        {ownSide === null ? null : <span className={styles.quiet}> {ownSide}</span>}
      </AppLink>
      <span className={styles.figures}>
        <span>{trafficText(edge)}</span>
        <span>{errorRatio === null ? "–" : `${formatPercent(errorRatio)} failed`}</span>
        <span>{p99Ms === null ? (isFilling ? "p99 …" : "") : `p99 ${formatLatency(p99Ms)}`}</span>
        {owner === undefined ? <span /> : <OwnerMark owner={owner.owner} />}
      </span>
      <span className={styles.course}>
        {course === undefined ? null : (
          <>
            <Sparkline
              label={`Rate over time, ${endpoint.name}`}
              values={course.perSecond}
              colour="--series-1"
            />
            <FailedSparkline
              label={`Failed share over time, ${endpoint.name}`}
              values={course.errorRatio}
              most={mostFailed}
            />
          </>
        )}
      </span>
    </li>
  );
}

function ownSideWords({ source, destination }: Edge, end: "source" | "destination"): string {
  const [word, { cluster }] = end === "source" ? ["to", destination] : ["from", source];
  return `${word} ${cluster ?? "no cluster"}`;
}

function trafficText({ requestsPerSecond, tcp }: Edge): string {
  if (tcp !== null) return formatPerSecond(tcp.openedPerSecond, "conn");
  return requestsPerSecond === null ? "–" : formatPerSecond(requestsPerSecond, "req");
}
