import styles from "./owner-bar.module.css";
import { OwnerTile } from "./owner-tile";
import type { OwnerShare } from "./owner-words";

type OwnerBarProps = { shares: OwnerShare[]; isQuiet?: boolean };

/** From this share of the bar on a letter has room. */
const LETTER_RATIO = 0.3;

/** Shares as one bar; `isQuiet` is for what needs no eyes. */
export function OwnerBar({ shares, isQuiet = false }: OwnerBarProps) {
  return (
    <span className={styles.bar}>
      {shares.map(({ owner, ratio }) => (
        <span key={owner} className={styles.segment} style={{ flexGrow: ratio }}>
          <OwnerTile owner={owner} hasLetter={ratio > LETTER_RATIO} isQuiet={isQuiet} />
        </span>
      ))}
    </span>
  );
}
