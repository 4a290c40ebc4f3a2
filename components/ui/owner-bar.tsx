import styles from "./owner.module.css";
import { OWNER_WORDS, type OwnerShare } from "./owner-words";

/** Shares as one bar; decoration beside words, which say the same. */
export function OwnerBar({ shares }: { shares: OwnerShare[] }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {shares.map(({ owner, ratio }) => (
        <span key={owner} className={styles.segment} data-owner={owner} style={{ flexGrow: ratio }}>
          {ratio > 0.3 ? OWNER_WORDS[owner].letter : ""}
        </span>
      ))}
    </span>
  );
}
