import styles from "./owner.module.css";
import { OWNER_WORDS, type Owner } from "./owner-words";

/** The owner's letter on its colour, and its word. */
export function OwnerMark({ owner }: { owner: Owner }) {
  const { letter, word, meaning } = OWNER_WORDS[owner];
  return (
    <span className={styles.mark} title={meaning}>
      <span className={styles.letter} data-owner={owner} aria-hidden="true">
        {letter}
      </span>
      {word}
    </span>
  );
}
