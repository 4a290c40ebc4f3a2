"use client";

import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { CopyButton } from "@/components/ui/copy-button";
import { FlagChip } from "@/components/ui/flag-chip";
import { OwnerMark } from "@/components/ui/owner-mark";
import { flagFact } from "@/lib/envoy/flags";
import { formatClock } from "@/lib/format/time";
import type { EdgeEvidence, EvidenceGroup, EvidenceUpgrade } from "@/lib/mesh/edge-evidence";
import styles from "./log-section.module.css";

type LogSectionProps = {
  evidence: EdgeEvidence | undefined;
  error: { message: string } | null;
  /** Ways to the same lines elsewhere. */
  outside: ReactNode;
};

/** What the logs of both proxies say, as a sample: lines of one kind count as one. */
export function LogSection({ evidence, error, outside }: LogSectionProps) {
  return (
    <section className={styles.section} aria-label="Log lines">
      <h2>Log lines</h2>
      {error ? <p>{error.message}</p> : null}
      {evidence === undefined ? (
        <p role="status">{error ? "" : "Asking the logs …"}</p>
      ) : (
        <Evidence evidence={evidence} />
      )}
      {outside}
      <p>
        Lines of your own?{" "}
        <AppLink className={styles.link} href="/decode">
          Paste them into the decoder
        </AppLink>
        , which keeps them in your browser.
      </p>
    </section>
  );
}

const ABOUT: Record<EvidenceUpgrade["about"], string> = {
  refused: "Refusals",
  connection: "Broken connections",
  route: "No route",
  timeout: "Timeouts",
};

function Evidence({ evidence }: { evidence: EdgeEvidence }) {
  const { configured, groups, lines, upgrades, telemetry, notices } = evidence;
  if (!configured) {
    return (
      <p>No log store is set: with LOKI_URL, the lines of this edge's two proxies stand here.</p>
    );
  }
  return (
    <>
      {upgrades.map(({ about, sentence }) => (
        <p key={about} className={styles.upgrade}>
          {ABOUT[about]}: {sentence}.
        </p>
      ))}
      {notices.length > 0 ? null : (
        <p className={styles.quiet}>
          {lines.belonged} of {lines.read} lines read belong to this edge: a sample, never a rate.
        </p>
      )}
      {notices.map(({ message }) => (
        <p key={message} className={styles.quiet}>
          {message}
        </p>
      ))}
      <ol className={styles.groups}>
        {groups.map((group) => (
          <LogGroup key={`${group.firstAt}${group.example.raw}`} group={group} />
        ))}
      </ol>
      {telemetry === null ? null : <Telemetry text={telemetry} />}
    </>
  );
}

function LogGroup({ group }: { group: EvidenceGroup }) {
  const { flags, code, grpcStatus, details, host, path, count, side, owner, sentence } = group;
  return (
    <li className={styles.group}>
      <p className={styles.facts}>
        <b>{count} ×</b>
        <span>{grpcStatus === null ? code : `gRPC ${grpcStatus}`}</span>
        {flags.map((flag) => (
          <FlagChip
            key={flag}
            flag={flag}
            meaning={flagFact(flag)?.meaning ?? "Not a known flag."}
          />
        ))}
        {details === null ? null : <code className={styles.text}>{details}</code>}
        {host === null ? null : <code className={styles.text}>{host}</code>}
        {path === null ? null : <code className={styles.text}>{path}</code>}
        <OwnerMark owner={owner} />
        <span className={styles.quiet}>
          {side === "both" ? "both proxies" : `the ${side}'s proxy`},{" "}
          {formatClock(Date.parse(group.firstAt))}–{formatClock(Date.parse(group.lastAt))} UTC
        </span>
      </p>
      <p>{sentence}</p>
      <details>
        <summary className={styles.summary}>Newest line</summary>
        <pre className={styles.raw}>{group.example.raw}</pre>
        <CopyButton label="Copy line" textToCopy={() => group.example.raw} />
      </details>
    </li>
  );
}

function Telemetry({ text }: { text: string }) {
  return (
    <div className={styles.groups}>
      <p>Istio writes no access logs by default. This turns them on for what fails:</p>
      <pre className={styles.raw}>{text}</pre>
      <span>
        <CopyButton label="Copy resource" textToCopy={() => text} />
      </span>
    </div>
  );
}
