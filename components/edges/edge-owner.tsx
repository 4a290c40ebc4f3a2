import { OwnerBar } from "@/components/ui/owner-bar";
import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import type { Edge } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";
import styles from "./edge-owner.module.css";

/** The shares as a bar, and the largest owner in a word. */
export function EdgeOwner({ edge }: { edge: Edge }) {
  const shares = ownerShares(edge.owners);
  const [first, ...others] = shares;
  if (!first) return null;
  return (
    <span className={styles.owner}>
      <span className={styles.bar}>
        <OwnerBar shares={shares} isQuiet={!isUnhealthy(edge)} />
      </span>
      <span className={styles.word}>
        {OWNER_WORDS[first.owner].word}
        {others.length > 0 ? ` +${others.length}` : ""}
      </span>
    </span>
  );
}
