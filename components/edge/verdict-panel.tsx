"use client";

import { CommandLine } from "@/components/ui/command-line";
import { CopyButton } from "@/components/ui/copy-button";
import { OwnerMark } from "@/components/ui/owner-mark";
import { useNow } from "@/lib/hooks/use-now";
import type { EdgeCommand } from "@/lib/mesh/edge-commands";
import { edgeVerdict, type VerdictFacts } from "@/lib/mesh/edge-verdict";
import { EdgeTitle } from "./edge-title";
import { EvidenceItem } from "./evidence-item";
import { HealthPanel } from "./health-panel";
import styles from "./verdict-panel.module.css";
import { pinnedLink, verdictText } from "./verdict-text";

type VerdictPanelProps = {
  facts: Omit<VerdictFacts, "nowMs">;
  /** What to run next; `null` until it is known. */
  command: EdgeCommand | null;
  /** The instant of the edge's figures. */
  at: string;
};

/** The one sentence, how sure it is, what it rests on, and what to run next. */
export function VerdictPanel({ facts, command, at }: VerdictPanelProps) {
  const { edge } = facts;
  const nowMs = useNow() ?? Date.parse(at);
  const verdict = edgeVerdict({ ...facts, nowMs });
  const { sentence, owner, confidence, because, evidence } = verdict;
  const text = () =>
    verdictText({ edge, verdict, command, link: pinnedLink(window.location.href, at) });
  return (
    <HealthPanel label="Verdict" health={edge.health}>
      <div className={styles.head}>
        <EdgeTitle edge={edge} />
        <CopyButton label="Copy verdict" textToCopy={text} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.facts}>
        {owner === null ? null : <OwnerMark owner={owner} />}
        <span>
          <b>{confidence} confidence</b>: {because}
        </span>
      </p>
      {command === null || verdict.trouble === null ? null : (
        <CommandLine what={nextWords(command)} command={command.command} />
      )}
      <ul className={styles.evidence} aria-label="Evidence">
        {evidence.map((row) => (
          <EvidenceItem key={row.text} edgeId={edge.id} row={row} at={at} />
        ))}
      </ul>
    </HealthPanel>
  );
}

function nextWords({ what, cluster, missing }: EdgeCommand): string {
  const where = cluster === null ? "" : ` (in ${cluster})`;
  const rest = missing.length === 0 ? "" : `. To fill in: ${missing.join(", ")}`;
  return `Next: ${what.charAt(0).toLowerCase()}${what.slice(1)}${where}${rest}`;
}
