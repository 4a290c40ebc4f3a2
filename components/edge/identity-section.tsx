"use client";

import { PromqlBox } from "@/components/ui/promql-box";
import { formatPercent } from "@/lib/format/figure";
import { formatClock } from "@/lib/format/time";
import { useNow } from "@/lib/hooks/use-now";
import { useIdentity } from "@/lib/hooks/use-series";
import type { Edge } from "@/lib/mesh/edge";
import type { Principals } from "@/lib/mesh/identity";
import type { Beginning } from "@/lib/mesh/series";
import styles from "./identity-section.module.css";
import { mtlsText } from "./mtls-text";

type IdentitySectionProps = {
  edge: Edge;
  plaintext: Beginning | null;
  /** The instant of the edge's figures. */
  at: string;
};

/** Whether the edge is mutual TLS, since when it is not, and who the certificates say are talking. */
export function IdentitySection({ edge, plaintext, at }: IdentitySectionProps) {
  const nowMs = useNow() ?? Date.parse(at);
  const { data: identity, error } = useIdentity(edge.id);
  const principals = identity?.principals ?? [];
  const total = principals.reduce((sum, { perSecond }) => sum + perSecond, 0);
  return (
    <section className={styles.section} aria-label="Mutual TLS and identity">
      <h2>Mutual TLS and identity</h2>
      <p>{mtlsText(edge, plaintext, nowMs)}.</p>
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
