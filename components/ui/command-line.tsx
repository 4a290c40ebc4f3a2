"use client";

import { IconButton } from "./button";
import styles from "./command-line.module.css";
import { useCopy } from "./use-copy";

/** A command to run, what it shows, and a button that copies it. */
export function CommandLine({ what, command }: { what: string; command: string }) {
  const [outcome, copy] = useCopy();
  const isCopied = outcome === "copied";
  return (
    <div className={styles.line}>
      <p>{what}</p>
      <div className={styles.command}>
        <code className={styles.text}>{command}</code>
        <IconButton
          icon={isCopied ? "check" : "copy"}
          label={isCopied ? "Copied" : `Copy command: ${what}`}
          onClick={() => void copy(command)}
        />
      </div>
    </div>
  );
}
