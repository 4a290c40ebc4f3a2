"use client";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { DecodeClient } from "./decode-client";
import type { LogSummary } from "./decode-messages";
import { ExportButtons } from "./export-buttons";
import { incidentMarkdown } from "./incident-markdown";
import styles from "./report-head.module.css";
import { partialWords, summaryWords } from "./summary-words";

type ReportHeadProps = {
  names: string[];
  summary: LogSummary;
  client: DecodeClient;
  onStartOver: () => void;
};

/** What was read, what to mind about it, and the ways out. */
export function ReportHead({ names, summary, client, onStartOver }: ReportHeadProps) {
  const problems = summary.files.filter(({ problem }) => problem !== null);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title}>{names.join(", ")}</h1>
        <p className={styles.quiet}>{summaryWords(summary)}</p>
        {summary.isPartial ? <p className={styles.notice}>{partialWords(summary)}</p> : null}
        {problems.map(({ name, problem }) => (
          <p key={name} className={styles.notice}>
            {name} {problem}.
          </p>
        ))}
        <p className={styles.quiet}>
          Counts are of these lines alone: a log that holds only errors makes every edge look bad.
          Nothing was uploaded.
        </p>
      </div>
      <div className={styles.actions}>
        <CopyButton label="Copy as Markdown" textToCopy={() => incidentMarkdown(summary, names)} />
        <ExportButtons client={client} />
        <Button onClick={onStartOver}>Decode something else</Button>
      </div>
    </header>
  );
}
