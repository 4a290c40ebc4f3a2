"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CommandLine } from "@/components/ui/command-line";
import { HealthMark } from "@/components/ui/health-mark";
import { OwnerMark } from "@/components/ui/owner-mark";
import { ownerShares } from "@/components/ui/owner-words";
import { formatCount, formatFigure } from "@/lib/format/figure";
import { isUnhealthy } from "@/lib/mesh/health";
import { isWrong, type LogEdge } from "@/lib/mesh/log-edge";
import { nextText } from "@/lib/mesh/next-text";
import { mildWord } from "@/lib/mesh/state-word";
import { EdgeEnds } from "./edge-ends";
import { LogFlags } from "./log-flags";
import styles from "./log-verdicts.module.css";

const SHOWN_AT_FIRST = 5;
const SHOWN_MORE = 20;

/** What is wrong, worst first, a sentence an edge. */
export function LogVerdicts({ edges }: { edges: readonly LogEdge[] }) {
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);
  const wrong = edges.filter(isWrong);
  const shown = wrong.slice(0, shownCount);
  const rest = wrong.length - shown.length;
  return (
    <section className={styles.verdicts} aria-labelledby="wrong-in-log">
      <h2 id="wrong-in-log" className={styles.title}>
        What is wrong
      </h2>
      {wrong.length === 0 ? (
        <p>Nothing in these lines: {formatCount(edges.length, "edge")}, none with a failure.</p>
      ) : null}
      <ul className={styles.list}>
        {shown.map((edge, place) => (
          <Verdict key={edge.id} edge={edge} isWorst={place === 0} />
        ))}
      </ul>
      {rest === 0 ? null : (
        <Button onClick={() => setShownCount(shownCount + SHOWN_MORE)}>
          Show {Math.min(rest, SHOWN_MORE)} of {formatFigure(rest)} more
        </Button>
      )}
    </section>
  );
}

function Verdict({ edge, isWorst }: { edge: LogEdge; isWorst: boolean }) {
  const { next } = edge;
  const [main] = ownerShares(edge.owners);
  return (
    <li className={styles.verdict} data-health={edge.health}>
      {isUnhealthy(edge) ? (
        <HealthMark health={edge.health} />
      ) : (
        <span className={styles.mild}>{mildWord(edge)}</span>
      )}
      <span className={styles.ends}>
        <EdgeEnds edge={edge} />
      </span>
      <span className={styles.sentence}>{edge.sentence}</span>
      <span className={styles.evidence}>
        {main === undefined ? null : <OwnerMark owner={main.owner} />}
        <LogFlags flags={edge.flags.map(({ flag }) => flag)} />
      </span>
      {isWorst && next !== null ? (
        <div className={styles.next}>
          <CommandLine what={nextText(next)} command={next.command} />
        </div>
      ) : null}
    </li>
  );
}
