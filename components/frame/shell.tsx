"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { HelpButton } from "./help-button";
import type { Place } from "./place";
import { PlaceNav } from "./place-nav";
import styles from "./shell.module.css";
import { ThemeButton } from "./theme-button";

type ShellProps = {
  place: Place;
  /** What is being asked about. */
  scope?: ReactNode;
  tools?: ReactNode;
  /** How far to trust what is shown. */
  bar?: ReactNode;
  children: ReactNode;
};

/** What every screen has around it, whether or not it asks the mesh. */
export function Shell({ place, scope, tools, bar, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.header}>
        <a className={styles.brand} href="/" aria-label="Flaghoist">
          <Icon name="flag" />
          <span className={styles.name}>Flaghoist</span>
        </a>
        <PlaceNav place={place} />
        {scope}
        <div className={styles.tools}>
          {tools}
          <ThemeButton />
          <HelpButton place={place} />
        </div>
      </header>
      <div>{bar}</div>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
