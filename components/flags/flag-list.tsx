import Link from "next/link";
import type { FlagEntry } from "@/lib/envoy/flag-dictionary";
import styles from "./flag-list.module.css";
import { FlagOwner } from "./flag-owner";

/** Flags in a few words each, every one of them a way to its own page. */
export function FlagList({ entries, label }: { entries: readonly FlagEntry[]; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {entries.map(({ flag, long, owner, meaning, status }) => (
        <li key={flag} className={styles.row}>
          <Link className={styles.flag} href={`/flags/${flag}`} prefetch={false}>
            <code>{flag}</code>
          </Link>
          <span className={styles.words}>
            {long === flag ? null : <b className={styles.long}>{long}</b>}
            <span>{meaning}</span>
          </span>
          <span className={styles.owner}>
            <FlagOwner owner={owner} />
          </span>
          <span className={styles.status}>{status}</span>
        </li>
      ))}
    </ul>
  );
}
