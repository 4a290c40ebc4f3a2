"use client";

import { CommandLine } from "@/components/ui/command-line";
import { CopyButton } from "@/components/ui/copy-button";
import { OwnerMark } from "@/components/ui/owner-mark";
import { useNow } from "@/lib/hooks/use-now";
import type { Edge } from "@/lib/mesh/edge";
import type { CommandsRun, EdgeCommand } from "@/lib/mesh/edge-commands";
import { edgeVerdict, type VerdictFacts } from "@/lib/mesh/edge-verdict";
import { nextText } from "@/lib/mesh/next-text";
import { originCommand } from "@/lib/mesh/origin-command";
import { ownerOfOrigin } from "@/lib/mesh/passed-on";
import { BeginningLink } from "./beginning-link";
import { EdgeTitle } from "./edge-title";
import { EvidenceItem } from "./evidence-item";
import { HealthPanel } from "./health-panel";
import { type LogsState, logsText } from "./logs-text";
import { OriginLinks } from "./origin-links";
import styles from "./verdict-panel.module.css";
import { pinnedLink, verdictText } from "./verdict-text";

type VerdictPanelProps = {
  facts: Omit<VerdictFacts, "nowMs">;
  /** What to run next; `null` until it is known. */
  command: EdgeCommand | null;
  logs: LogsState;
  /** All of the answer, by which an edge's name is told from others. */
  edges: readonly Edge[];
  /** The instant of the edge's figures. */
  at: string;
  /** What commands about other edges need to know, too. */
  running: CommandsRun;
};

/** The one sentence, how sure it is, what it rests on, and what to run next. */
export function VerdictPanel({ facts, command, logs, edges, at, running }: VerdictPanelProps) {
  const { edge } = facts;
  const nowMs = useNow() ?? Date.parse(at);
  const verdict = edgeVerdict({ ...facts, nowMs });
  const { state, sentence, owner, sureness, evidence, origins } = verdict;
  const isOver = state === "over";
  const next =
    origins.length > 0 ? onlyCommand(origins, running) : state === "ongoing" ? command : null;
  const ofOrigins = origins.flatMap((origin) => ownerOfOrigin(origin)?.owner ?? []);
  const owners = new Set(owner === null ? ofOrigins : [owner, ...ofOrigins]);
  const text = () =>
    verdictText({ edge, verdict, command: next, link: pinnedLink(window.location.href, at) });
  return (
    <HealthPanel label="Verdict" health={isOver ? "healthy" : edge.health}>
      <div className={styles.head}>
        <EdgeTitle edge={edge} isOver={isOver} />
        <CopyButton label="Copy verdict" textToCopy={text} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.facts}>
        {[...owners].map((one) => (
          <OwnerMark key={one} owner={one} />
        ))}
        {sureness === null ? null : (
          <span>
            <b>{sureness.confidence} confidence</b>: {sureness.because}
          </span>
        )}
        {facts.earlier?.startedAt == null ? null : (
          <BeginningLink edge={edge} edges={edges} startedAt={facts.earlier.startedAt} at={at} />
        )}
        <span role="status" className={styles.quiet}>
          {state === "ongoing" && origins.length === 0 ? logsText(logs, facts.upgrade) : ""}
        </span>
      </p>
      {origins.length > 0 ? (
        <OriginLinks origins={origins} edges={edges} command={next} />
      ) : next === null ? null : (
        <CommandLine what={nextText(next)} command={next.command} />
      )}
      {evidence.length === 0 ? null : (
        <ul className={styles.evidence} aria-label="Evidence">
          {evidence.map((row) => (
            <EvidenceItem key={row.text} edgeId={edge.id} row={row} at={at} />
          ))}
        </ul>
      )}
    </HealthPanel>
  );
}

/** Of several edges none comes first. */
function onlyCommand([only, ...others]: readonly Edge[], running: CommandsRun): EdgeCommand | null {
  return only === undefined || others.length > 0 ? null : originCommand(only, running);
}
