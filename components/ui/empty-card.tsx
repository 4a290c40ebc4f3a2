import type { ReactNode } from "react";
import styles from "./message-card.module.css";

type EmptyCardProps = { title: string; reasons: string[]; children: ReactNode };

/** Nothing to show, why that may be, and (as children) what would change it. */
export function EmptyCard({ title, reasons, children }: EmptyCardProps) {
  return (
    <section className={styles.card}>
      <h1 className={styles.title}>{title}</h1>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
