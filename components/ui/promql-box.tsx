import type { Provenance } from "@/lib/mesh/number-column";
import { CopyButton } from "./copy-button";
import { Icon } from "./icon";
import styles from "./promql-box.module.css";

type PromqlBoxProps = {
  origin: Pick<Provenance, "promql" | "note" | "url">;
  /** Which instant it was asked for, in words. */
  when: string;
};

/** Where a number comes from: the question itself, to copy or to open. */
export function PromqlBox({ origin: { promql, note, url }, when }: PromqlBoxProps) {
  return (
    <div className={styles.box}>
      <pre className={styles.promql}>{promql}</pre>
      {note === null ? null : <p>{note}</p>}
      <p className={styles.quiet}>{when}</p>
      <div className={styles.actions}>
        <CopyButton label="Copy PromQL" textToCopy={() => promql} />
        {url === null ? null : (
          <a className={styles.link} href={url} target="_blank" rel="noreferrer">
            Open in Prometheus <Icon name="external" />
          </a>
        )}
      </div>
    </div>
  );
}
