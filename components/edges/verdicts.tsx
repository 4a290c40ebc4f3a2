"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Edge } from "@/lib/mesh/edge";
import { Verdict } from "./verdict";
import { healthyBasis, unhealthyCount } from "./verdict-words";
import styles from "./verdicts.module.css";
import { wrongList } from "./wrong-list";

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
  const wrong = wrongList(edges);
  const worst = wrong.filter(({ isPassedOn }) => !isPassedOn).slice(0, SHOWN_AT_FIRST);
  const shown = areAllShown ? wrong : worst;
  return (
    <section className={styles.verdicts} aria-labelledby="what-is-wrong">
      <div className={styles.head}>
        <h1 id="what-is-wrong" className={styles.title}>
          What is wrong
        </h1>
        <span className={styles.quiet}>{unhealthyCount(edges)}</span>
      </div>
      {wrong.length === 0 ? <p>{healthyBasis(edges, degradedRatio, noticeCount)}</p> : null}
      <ul className={styles.list}>
        {shown.map((one) => (
          <Verdict key={one.edge.id} {...one} {...rest} />
        ))}
      </ul>
      {wrong.length > worst.length ? (
        <Button onClick={() => setAllShown(!areAllShown)}>
          {areAllShown ? "Show the worst alone" : `Show ${wrong.length - worst.length} more`}
        </Button>
      ) : null}
    </section>
  );
}
