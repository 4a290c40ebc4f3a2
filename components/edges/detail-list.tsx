import type { ReactNode } from "react";
import styles from "./detail-list.module.css";

type DetailLine = { key: string; subject: ReactNode; figure: ReactNode; meaning: string };

type DetailListProps = { title: string; lines: DetailLine[]; children?: ReactNode };

/** What an edge is made of: each thing with its figure and what it means. */
export function DetailList({ title, lines, children }: DetailListProps) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
      <ul className={styles.list}>
        {lines.map(({ key, subject, figure, meaning }) => (
          <li key={key}>
            <span className={styles.line}>
              <span>{subject}</span>
              <span>{figure}</span>
            </span>
            <p className={styles.meaning}>{meaning}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
