import { OwnerBar } from "@/components/ui/owner-bar";
import { OwnerMark } from "@/components/ui/owner-mark";
import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { OwnerRates } from "@/lib/mesh/owner";
import styles from "./owners-section.module.css";

type OwnersSectionProps = {
  owners: OwnerRates;
  unit: "req" | "conn";
  /** Where it starts elsewhere, which no count of this edge tells. */
  passedOn: string | null;
};

/** Who owns what went wrong, as one bar and in words. */
export function OwnersSection({ owners, unit, passedOn }: OwnersSectionProps) {
  const shares = ownerShares(owners);
  return (
    <section className={styles.section} aria-label="Owners">
      <h2>Owners</h2>
      {shares.length === 0 ? (
        <p className={styles.quiet}>Nothing went wrong in the window.</p>
      ) : (
        <OwnerBar shares={shares} />
      )}
      <ul className={styles.list}>
        {shares.map(({ owner, requestsPerSecond, ratio }) => (
          <li key={owner} className={styles.line}>
            <OwnerMark owner={owner} />
            <span>
              {formatPerSecond(requestsPerSecond, unit)} · {formatPercent(ratio)}
            </span>
            <span className={styles.quiet}>{OWNER_WORDS[owner].meaning}</span>
          </li>
        ))}
      </ul>
      {passedOn === null ? null : (
        <p className={styles.quiet}>That is how this edge counts it; {passedOn}.</p>
      )}
    </section>
  );
}
