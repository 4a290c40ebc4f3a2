"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import { OwnerMark } from "@/components/ui/owner-mark";
import { ownerShares } from "@/components/ui/owner-words";
import type { Edge } from "@/lib/mesh/edge";
import { fullName } from "./clashing-names";
import { EdgeFlags } from "./edge-flags";
import { edgeHref } from "./edge-href";
import { EdgeLink } from "./edge-link";
import { healthyBasis, isUnhealthy, unhealthyCount } from "./verdict-words";
import styles from "./verdicts.module.css";

const SHOWN_AT_FIRST = 5;

type VerdictsProps = {
  edges: readonly Edge[];
  selectedId: string | null;
  degradedRatio: number;
  noticeCount: number;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
};

/** What is wrong, worst first, a sentence an edge. */
export function Verdicts({ edges, degradedRatio, noticeCount, ...rest }: VerdictsProps) {
  const [areAllShown, setAllShown] = useState(false);
  const unhealthy = edges.filter(isUnhealthy);
  const shown = areAllShown ? unhealthy : unhealthy.slice(0, SHOWN_AT_FIRST);
  const folded = unhealthy.length - shown.length;
  return (
    <section className={styles.verdicts} aria-labelledby="what-is-wrong">
      <div className={styles.head}>
        <h1 id="what-is-wrong" className={styles.title}>
          What is wrong
        </h1>
        <span className={styles.quiet}>{unhealthyCount(edges)}</span>
      </div>
      {unhealthy.length === 0 ? <p>{healthyBasis(edges, degradedRatio, noticeCount)}</p> : null}
      <ul className={styles.list}>
        {shown.map((edge) => (
          <Verdict key={edge.id} edge={edge} {...rest} />
        ))}
      </ul>
      {unhealthy.length > SHOWN_AT_FIRST ? (
        <Button onClick={() => setAllShown(!areAllShown)}>
          {areAllShown ? "Show the worst alone" : `Show ${folded} more`}
        </Button>
      ) : null}
    </section>
  );
}

type VerdictProps = Pick<VerdictsProps, "selectedId" | "clashing" | "hrefBase" | "onSelect"> & {
  edge: Edge;
};

function Verdict({ edge, selectedId, clashing, hrefBase, onSelect }: VerdictProps) {
  const { source, destination, health, reason, flags, owners } = edge;
  const [owner] = ownerShares(owners);
  return (
    <li
      className={styles.verdict}
      data-health={health}
      aria-current={edge.id === selectedId || undefined}
    >
      <HealthMark health={health} />
      <EdgeLink edge={edge} href={edgeHref(hrefBase, edge)} isTabStop onSelect={onSelect}>
        <EndpointName endpoint={source} withCluster={clashing.has(fullName(source))} /> →{" "}
        <EndpointName endpoint={destination} withCluster={clashing.has(fullName(destination))} />
      </EdgeLink>
      <span className={styles.reason}>{reason}</span>
      <span className={styles.evidence}>
        {owner ? <OwnerMark owner={owner.owner} /> : null}
        <EdgeFlags flags={flags} tabIndex={0} />
      </span>
    </li>
  );
}
