"use client";

import type { ReactNode } from "react";
import styles from "./embed-page.module.css";
import { EmbedShell } from "./embed-shell";
import { FailureMessage } from "./failure-message";
import { OpenLink } from "./open-link";

type EmbedPageProps = {
  origins: readonly string[];
  publicUrl: string | null;
  /** The address of the whole page, without its state. */
  page: string;
  /** How far to trust what is shown. */
  bar: ReactNode;
  isFilling?: boolean;
  children: ReactNode;
};

/** A part of the mesh with no chrome: how far to trust it, and the way to the whole page. */
export function EmbedPage({ page, bar, children, ...shell }: EmbedPageProps) {
  return (
    <EmbedShell {...shell}>
      <div className={styles.top}>
        <div className={styles.bar}>{bar}</div>
        <OpenLink page={page} />
      </div>
      <main className={styles.main}>{children}</main>
      <FailureMessage origins={shell.origins} />
    </EmbedShell>
  );
}
