"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { HealthMark } from "@/components/ui/health-mark";
import { OwnerBar } from "@/components/ui/owner-bar";
import { ownerShares } from "@/components/ui/owner-words";
import { formatFigure } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { LogEdge } from "@/lib/mesh/log-edge";
import { EdgeEnds } from "./edge-ends";
import { logOwners } from "./edge-words";
import styles from "./log-edges.module.css";
import { LogFlags } from "./log-flags";

const SHOWN_AT_FIRST = 25;
const SHOWN_MORE = 100;

type LogEdgesProps = {
  edges: readonly LogEdge[];
  pickedEdge: number | null;
  onPick: (edge: number) => void;
};

/** Every edge that the lines tell of, worst first. */
export function LogEdges({ edges, pickedEdge, onPick }: LogEdgesProps) {
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);
  const shown = edges.slice(0, shownCount);
  const rest = edges.length - shown.length;
  return (
    <section className={styles.edges} aria-labelledby="edges-in-log">
      <h2 id="edges-in-log" className={styles.title}>
        Edges
      </h2>
      <div className={styles.scroller}>
        <table className={styles.table} aria-labelledby="edges-in-log">
          <thead>
            <tr>
              <th scope="col">Health</th>
              <th scope="col">Edge</th>
              {["Requests", "Failed", "Denied", "Given up", "p50", "p99"].map((title) => (
                <th key={title} scope="col" className={styles.figure}>
                  {title}
                </th>
              ))}
              <th scope="col">Flags</th>
              <th scope="col">Owner</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((edge, index) => (
              <EdgeRow
                key={edge.id}
                edge={edge}
                isPicked={index === pickedEdge}
                onPick={() => onPick(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest === 0 ? null : (
        <Button onClick={() => setShownCount(shownCount + SHOWN_MORE)}>
          Show {Math.min(rest, SHOWN_MORE)} of {formatFigure(rest)} more edges
        </Button>
      )}
    </section>
  );
}

type EdgeRowProps = { edge: LogEdge; isPicked: boolean; onPick: () => void };

function EdgeRow({ edge, isPicked, onPick }: EdgeRowProps) {
  const { health, requests, failed, denied, givenUp, p50Ms, p99Ms, owners, side, transport } = edge;
  const sideWords = side === "callee" ? "callee’s view" : null;
  return (
    <tr data-health={health} aria-current={isPicked || undefined}>
      <td>
        <HealthMark health={health} />
      </td>
      <th scope="row">
        <button
          type="button"
          className={styles.pick}
          aria-pressed={isPicked}
          title="Show the lines of this edge alone"
          onClick={onPick}
        >
          <EdgeEnds edge={edge} />
        </button>{" "}
        <span className={styles.quiet}>
          {[transport === "tcp" ? "TCP" : null, sideWords].filter(Boolean).join(", ")}
        </span>
      </th>
      <td className={styles.figure}>{formatFigure(requests)}</td>
      <td className={styles.figure} data-figure="failed">
        {formatFigure(failed)}
      </td>
      <td className={styles.figure}>{formatFigure(denied)}</td>
      <td className={styles.figure}>{formatFigure(givenUp)}</td>
      <td className={styles.figure}>{latencyText(p50Ms)}</td>
      <td className={styles.figure}>{latencyText(p99Ms)}</td>
      <td>
        <LogFlags flags={edge.flags.map(({ flag }) => flag)} />
      </td>
      <td>
        <span className={styles.owner}>
          <OwnerBar shares={ownerShares(owners)} />
          <span className={styles.quiet}>{logOwners(edge).join(", ")}</span>
        </span>
      </td>
    </tr>
  );
}

function latencyText(ms: number | null): string {
  return ms === null ? "–" : formatLatency(ms);
}
