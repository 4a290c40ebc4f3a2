"use client";

import { useState } from "react";
import { PromqlBox } from "@/components/ui/promql-box";
import { formatClock } from "@/lib/format/time";
import { useProvenance } from "@/lib/hooks/use-provenance";
import type { NumberColumn } from "@/lib/mesh/number-column";
import type { EvidenceRow } from "@/lib/mesh/verdict-evidence";
import styles from "./evidence-item.module.css";

type EvidenceItemProps = { edgeId: string; row: EvidenceRow; at: string };

/** One fact behind the verdict; what counts opens to the PromQL that counts it. */
export function EvidenceItem({ edgeId, row, at }: EvidenceItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { text, column } = row;
  if (column === null) return <li className={styles.item}>{text}</li>;
  return (
    <li className={styles.item} data-open={isOpen || undefined}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{text}</summary>
        {isOpen ? <Origin edgeId={edgeId} column={column} at={at} /> : null}
      </details>
    </li>
  );
}

function Origin({ edgeId, column, at }: { edgeId: string; column: NumberColumn; at: string }) {
  const { data: origin, error } = useProvenance(edgeId, column, at);
  if (error) return <p>{error.message}</p>;
  if (!origin) return <p>Asking …</p>;
  return <PromqlBox origin={origin} when={`Asked for ${formatClock(Date.parse(origin.at))} UTC`} />;
}
