"use client";

import { PromqlBox } from "@/components/ui/promql-box";
import { formatPercent } from "@/lib/format/figure";
import { formatClock } from "@/lib/format/time";
import { useIdentity } from "@/lib/hooks/use-series";
import type { Edge } from "@/lib/mesh/edge";
import type { Principals } from "@/lib/mesh/identity";
import type { Beginning } from "@/lib/mesh/series";
import styles from "./identity-section.module.css";

type IdentitySectionProps = { edge: Edge; plaintext: Beginning | null };

/** Whether the edge is mutual TLS, since when it is not, and who the certificates say are talking. */
export function IdentitySection({ edge, plaintext }: IdentitySectionProps) {
  const { data: identity, error } = useIdentity(edge.id);
  const principals = identity?.principals ?? [];
  const total = principals.reduce((sum, { perSecond }) => sum + perSecond, 0);
  return (
    <section className={styles.section} aria-label="Mutual TLS and identity">
      <h2>Mutual TLS and identity</h2>
      <p>{mtlsWords(edge, plaintext)}.</p>
      {error ? <p>{error.message}</p> : null}
      <ul className={styles.list}>
        {principals.map((one) => (
          <li key={JSON.stringify(one)} className={styles.pair}>
            <span>
              {total > 0 ? formatPercent(one.perSecond / total) : "–"} {securityWord(one)}
            </span>
            <code className={styles.name}>{one.source ?? "no certificate"}</code>
            <code className={styles.name}>→ {one.destination ?? "no certificate"}</code>
          </li>
        ))}
      </ul>
      {identity?.promql == null ? null : (
        <details>
          <summary className={styles.summary}>PromQL</summary>
          <PromqlBox
            origin={{ promql: identity.promql, note: null, url: null }}
            when={`Asked for ${formatClock(Date.parse(identity.at))} UTC`}
          />
        </details>
      )}
    </section>
  );
}

function securityWord({ isMutualTls }: Principals): string {
  if (isMutualTls === null) return "not told";
  return isMutualTls ? "mutual TLS" : "plain text";
}

function mtlsWords({ mtlsRatio }: Edge, plaintext: Beginning | null): string {
  if (mtlsRatio === null) return "Nobody on the callee's side says whether it is mutual TLS";
  if (mtlsRatio === 1) return "All of it is mutual TLS";
  const share = `${formatPercent(1 - mtlsRatio)} of it goes in plain text`;
  if (plaintext?.startedAt != null) {
    return `${share}, since ${formatClock(Date.parse(plaintext.startedAt))} UTC`;
  }
  return plaintext?.wasAlways ? `${share}, all through the charts' range` : share;
}
