import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import type { Edge } from "@/lib/mesh/edge";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";
import { stateWord } from "@/lib/mesh/state-word";
import { figure, figureColumn } from "./edge-figures";
import { edgeHref } from "./edge-href";
import { EdgeLink } from "./edge-link";
import styles from "./edge-short-list.module.css";
import { totalsText } from "./part-words";

const SHOWN_AT_FIRST = 8;

type EdgeShortListProps = {
  title: string;
  edges: readonly Edge[];
  /** Which end is not already said by the title of the panel. */
  ends: "source" | "destination" | "both";
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
};

/** Edges worst first, with their total; nothing where there are none. */
export function EdgeShortList(props: EdgeShortListProps) {
  const { title, edges, ends, clashing, hrefBase, onSelect } = props;
  const [areAllShown, setAllShown] = useState(false);
  if (edges.length === 0) return null;
  const shown = areAllShown ? edges : edges.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>
        {title} <span className={styles.count}>{edges.length}</span>
      </h3>
      <p className={styles.total}>{totalsText(edges) ?? "No rates are known"}</p>
      <ul>
        {shown.map((edge) => (
          <li key={edge.id} className={styles.edge}>
            <HealthMark health={edge.health} word={stateWord(edge)} isTerse />
            <EdgeLink edge={edge} href={edgeHref(hrefBase, edge)} isTabStop onSelect={onSelect}>
              <Ends edge={edge} ends={ends} clashing={clashing} />
            </EdgeLink>
            <span className={styles.figures}>{figuresText(edge)}</span>
          </li>
        ))}
      </ul>
      {edges.length > SHOWN_AT_FIRST ? (
        <div>
          <Button onClick={() => setAllShown(!areAllShown)}>
            {areAllShown ? "Show the worst alone" : `Show ${edges.length - shown.length} more`}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Ends({
  edge,
  ends,
  clashing,
}: Pick<EdgeShortListProps, "ends" | "clashing"> & { edge: Edge }) {
  const name = (endpoint: Endpoint) => (
    <EndpointName endpoint={endpoint} withCluster={clashing.has(endpointText(endpoint))} />
  );
  if (ends !== "both") return name(edge[ends]);
  return (
    <>
      {name(edge.source)} → {name(edge.destination)}
    </>
  );
}

/** "40/s · 12 % failed"; no failures are not worth a word. */
function figuresText(edge: Edge): string {
  const rate = figure(edge, figureColumn(edge, "rate")).text;
  const failed = figure(edge, "errorRatio");
  const failedText = failed.text === null || failed.isQuiet ? null : `${failed.text} failed`;
  return [rate, failedText].filter((text) => text !== null).join(" · ");
}
