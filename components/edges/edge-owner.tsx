import { OwnerBar } from "@/components/ui/owner-bar";
import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import type { OwnerRates } from "@/lib/mesh/owner";
import styles from "./edge-owner.module.css";

/** The shares as a bar, and the largest owner in a word. */
export function EdgeOwner({ owners }: { owners: OwnerRates }) {
  const shares = ownerShares(owners);
  const [first, ...others] = shares;
  if (!first) return null;
  return (
    <span className={styles.owner}>
      <span className={styles.bar}>
        <OwnerBar shares={shares} />
      </span>
      <span className={styles.word}>
        {OWNER_WORDS[first.owner].word}
        {others.length > 0 ? ` +${others.length}` : ""}
      </span>
    </span>
  );
}
