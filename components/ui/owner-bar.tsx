import styles from "./owner.module.css";
import { OWNER_WORDS, type OwnerShare } from "./owner-words";

type OwnerBarProps = { shares: OwnerShare[]; isQuiet?: boolean };

/** Shares as one bar; decoration beside words, which say the same. `isQuiet` is for what needs no eyes. */
export function OwnerBar({ shares, isQuiet = false }: OwnerBarProps) {
  return (
    <span className={styles.bar} data-quiet={isQuiet || undefined} aria-hidden="true">
      {shares.map(({ owner, ratio }) => (
        <span key={owner} className={styles.segment} data-owner={owner} style={{ flexGrow: ratio }}>
          {ratio > 0.3 ? OWNER_WORDS[owner].letter : ""}
        </span>
      ))}
    </span>
  );
}
