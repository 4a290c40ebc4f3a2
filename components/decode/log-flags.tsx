import { FlagChip } from "@/components/ui/flag-chip";
import { flagFact } from "@/lib/envoy/flags";
import styles from "./log-flags.module.css";

const UNKNOWN_FLAG = "Not a word that Envoy or ztunnel is known to write.";

/** The flags of an edge or of a line, each with its meaning at hand. */
export function LogFlags({ flags, tabIndex = 0 }: { flags: readonly string[]; tabIndex?: number }) {
  return (
    <span className={styles.flags}>
      {flags.map((flag) => (
        <FlagChip
          key={flag}
          flag={flag}
          meaning={flagFact(flag)?.meaning ?? UNKNOWN_FLAG}
          tabIndex={tabIndex}
        />
      ))}
    </span>
  );
}
