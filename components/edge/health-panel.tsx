import type { ReactNode } from "react";
import type { Health } from "@/lib/mesh/edge";
import styles from "./health-panel.module.css";

type HealthPanelProps = { label: string; health: Health | null; children: ReactNode };

/** What a page says first, in the tint of how it is. */
export function HealthPanel({ label, health, children }: HealthPanelProps) {
  return (
    <section className={styles.panel} data-health={health ?? undefined} aria-label={label}>
      {children}
    </section>
  );
}
