import styles from "./owner-tile.module.css";
import { OWNER_WORDS, type Owner } from "./owner-words";

type OwnerTileProps = { owner: Owner; hasLetter?: boolean; isQuiet?: boolean };

/** An owner's colour with its letter; decoration beside words, which say the same. */
export function OwnerTile({ owner, hasLetter = true, isQuiet = false }: OwnerTileProps) {
  return (
    <span
      className={styles.tile}
      data-owner={owner}
      data-quiet={isQuiet || undefined}
      aria-hidden="true"
    >
      {hasLetter ? OWNER_WORDS[owner].letter : ""}
    </span>
  );
}
