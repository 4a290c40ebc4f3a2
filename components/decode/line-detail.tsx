"use client";

import type { RefObject } from "react";
import { IconButton } from "@/components/ui/button";
import { CommandLine } from "@/components/ui/command-line";
import { OwnerMark } from "@/components/ui/owner-mark";
import { checksFor } from "@/lib/envoy/cause-check-facts";
import { filledCheck } from "@/lib/envoy/filled-check";
import type { OpenedLine } from "./decode-messages";
import styles from "./line-detail.module.css";
import { fieldsOf } from "./line-fields";
import { LogFlags } from "./log-flags";
import { RawText } from "./raw-text";

type LineDetailProps = {
  line: OpenedLine;
  names: readonly string[];
  panelRef: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** One line whole: its verdict and what that rests on, what to run next, and every field. */
export function LineDetail({ line, names, panelRef, onClose }: LineDetailProps) {
  const { record, verdict, raw, other } = line;
  const isWrong = verdict.owner !== "none";
  return (
    <aside className={styles.panel} ref={panelRef} tabIndex={-1} aria-label="Selected line">
      <div className={styles.head}>
        <h2>
          Line {record.line}
          {names.length > 1 ? ` of ${names[line.file]}` : ""}
        </h2>
        <IconButton icon="close" label="Close details" onClick={onClose} />
      </div>
      <p className={styles.verdict}>{verdict.sentence}</p>
      <p className={styles.facts}>
        {verdict.owner === "none" ? null : <OwnerMark owner={verdict.owner} />}
        {isWrong ? <span>{verdict.confidence} confidence</span> : null}
        <LogFlags flags={record.flags} />
      </p>
      <section className={styles.section}>
        <h3>As logged</h3>
        <RawText raw={raw} evidence={verdict.evidence} />
        {other === null ? null : (
          <>
            <h3>The other side of the hop, line {other.raw.line}</h3>
            <RawText raw={other.raw} evidence={verdict.evidence} />
          </>
        )}
      </section>
      <NextCommands line={line} />
      <section className={styles.section}>
        <h3>Fields</h3>
        <dl className={styles.fields}>
          {fieldsOf(record).map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  );
}

function NextCommands({ line: { record, verdict } }: { line: OpenedLine }) {
  const checks = checksFor(verdict.cause).map((check) => filledCheck(check, record));
  const missing = [...new Set(checks.flatMap((check) => check.missing))];
  if (checks.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>Next</h3>
      {checks.map(({ what, command }) => (
        <CommandLine key={command} what={what} command={command} />
      ))}
      {missing.length === 0 ? null : (
        <p className={styles.quiet}>
          The line does not tell {missing.map((name) => `{${name}}`).join(", ")}: fill in what
          stands in braces.
        </p>
      )}
    </section>
  );
}
