"use client";

import { AnchoredPopover } from "@/components/ui/anchored-popover";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { formatClock } from "@/lib/format/time";
import { useProvenance } from "@/lib/hooks/use-provenance";
import styles from "./provenance-popover.module.css";
import type { AskedFigure } from "./traced-text";

type ProvenancePopoverProps = {
  asked: AskedFigure;
  /** The instant of the answer that the number stands in. */
  at: string;
  onClose: () => void;
};

/** Where one number comes from. */
export function ProvenancePopover({ asked, at, onClose }: ProvenancePopoverProps) {
  return (
    <AnchoredPopover
      title={`Where ${asked.text} comes from`}
      anchor={asked.anchor}
      onClose={onClose}
    >
      <Origin asked={asked} at={at} />
    </AnchoredPopover>
  );
}

function Origin({ asked, at }: { asked: AskedFigure; at: string }) {
  const { data: origin, error } = useProvenance(asked.edge.id, asked.column, at);
  if (error) return <p>{error.message}</p>;
  if (!origin) return <p className={styles.quiet}>Asking …</p>;
  return (
    <div className={styles.origin}>
      <pre className={styles.promql}>{origin.promql}</pre>
      {origin.note === null ? null : <p>{origin.note}</p>}
      <p className={styles.quiet}>Asked for {formatClock(Date.parse(origin.at))} UTC</p>
      <div className={styles.actions}>
        <CopyButton label="Copy PromQL" textToCopy={() => origin.promql} />
        {origin.url === null ? null : (
          <a className={styles.link} href={origin.url} target="_blank" rel="noreferrer">
            Open in Prometheus <Icon name="external" />
          </a>
        )}
      </div>
    </div>
  );
}
