"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import styles from "./frame.module.css";
import { HelpButton } from "./help-button";
import { HonestyBar } from "./honesty-bar";
import { LinkButton } from "./link-button";
import { PauseButton } from "./pause-button";
import { ScopeBar } from "./scope-bar";
import { ThemeButton } from "./theme-button";

type FrameProps = {
  /** What the URL holds and nobody can read. */
  ignored: string[];
  /** Where people reach Flaghoist, if not where this page came from. */
  publicUrl: string | null;
  children: ReactNode;
};

/** What every screen has around it: scope, time, honesty. */
export function Frame({ ignored, publicUrl, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.header}>
        <a className={styles.brand} href="/">
          <Icon name="flag" />
          Flaghoist
        </a>
        <ScopeBar />
        <div className={styles.tools}>
          <PauseButton />
          <LinkButton publicUrl={publicUrl} />
          <ThemeButton />
          <HelpButton />
        </div>
      </header>
      <HonestyBar ignored={ignored} />
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
