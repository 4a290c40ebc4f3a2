import styles from "./owner-mark.module.css";
import { OwnerTile } from "./owner-tile";
import { OWNER_WORDS, type Owner } from "./owner-words";

/** The owner's letter on its colour, and its word. */
export function OwnerMark({ owner }: { owner: Owner }) {
  const { word, meaning } = OWNER_WORDS[owner];
  return (
    <span className={styles.mark} title={meaning}>
      <span className={styles.letter}>
        <OwnerTile owner={owner} />
      </span>
      {word}
    </span>
  );
}
