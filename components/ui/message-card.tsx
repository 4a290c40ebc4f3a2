import type { ReactNode } from "react";
import styles from "./message-card.module.css";

type MessageCardProps = {
  title: string;
  isFailure?: boolean;
  actions: ReactNode;
  children: ReactNode;
};

/** Stands in place of a view: what there is to say, and what can be done about it. */
export function MessageCard({ title, isFailure = false, actions, children }: MessageCardProps) {
  return (
    <section
      className={styles.card}
      role={isFailure ? "alert" : undefined}
      data-tone={isFailure ? "failing" : undefined}
    >
      <h1 className={styles.title}>{title}</h1>
      {children}
      <div className={styles.actions}>{actions}</div>
    </section>
  );
}
