import { flagFact } from "@/lib/envoy/flags";
import { formatPerSecond } from "@/lib/format/figure";
import type { FlagRate } from "@/lib/mesh/edge";
import styles from "./detail-list.module.css";
import { flagMeaning } from "./edge-flags";

export function DetailFlags({ flags, unit }: { flags: FlagRate[]; unit: string }) {
  if (flags.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>Flags</h3>
      <ul className={styles.list}>
        {flags.map(({ flag, requestsPerSecond }) => (
          <li key={flag}>
            <span className={styles.line}>
              <span>
                <code>{flag}</code> {flagFact(flag)?.long}
              </span>
              <span>{formatPerSecond(requestsPerSecond, unit)}</span>
            </span>
            <p className={styles.meaning}>{flagMeaning(flag)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
