import { OwnerBar } from "@/components/ui/owner-bar";
import { OwnerMark } from "@/components/ui/owner-mark";
import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { OwnerRates } from "@/lib/mesh/owner";
import styles from "./detail-list.module.css";

export function DetailOwners({ owners, unit }: { owners: OwnerRates; unit: string }) {
  const shares = ownerShares(owners);
  if (shares.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>Who owns what went wrong</h3>
      <OwnerBar shares={shares} />
      <ul className={styles.list}>
        {shares.map(({ owner, requestsPerSecond, ratio }) => (
          <li key={owner}>
            <span className={styles.line}>
              <OwnerMark owner={owner} />
              <span>
                {formatPerSecond(requestsPerSecond, unit)} · {formatPercent(ratio)}
              </span>
            </span>
            <p className={styles.meaning}>{OWNER_WORDS[owner].meaning}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
