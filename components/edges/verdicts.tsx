"use client";

import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import type { Edge } from "@/lib/mesh/edge";
import { useWrongList } from "./use-wrong-list";
import { Verdict } from "./verdict";
import { healthyBasis, unhealthyCount } from "./verdict-words";
import styles from "./verdicts.module.css";

const ORDERS = [
  { value: "worst", label: "Worst first" },
  { value: "moved", label: "First to move first" },
] as const;

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
  const list = useWrongList(edges);
  const { shown, total, folded, areAllShown, setAllShown, onsets, onsetsFailure } = list;
  return (
    <section className={styles.verdicts} aria-labelledby="what-is-wrong">
      <div className={styles.head}>
        <h1 id="what-is-wrong" className={styles.title}>
          What is wrong
        </h1>
        <span className={styles.quiet}>{unhealthyCount(edges)}</span>
      </div>
      {total === 0 ? <p>{healthyBasis(edges, degradedRatio, noticeCount)}</p> : null}
      {list.isComparing && total > 1 ? (
        <Choice
          legend="Order"
          name="wrong-order"
          options={ORDERS}
          value={list.order}
          onChange={list.setOrder}
        />
      ) : null}
      {onsetsFailure ? (
        <p role="status">When they began to fail is not known: {onsetsFailure.message}</p>
      ) : null}
      <ul className={styles.list}>
        {shown.map((one) => (
          <Verdict key={one.edge.id} {...one} onsets={onsets} {...rest} />
        ))}
      </ul>
      {folded > 0 ? (
        <Button onClick={() => setAllShown(!areAllShown)}>
          {areAllShown ? "Show the worst alone" : `Show ${folded} more`}
        </Button>
      ) : null}
    </section>
  );
}
