import { FlagChip } from "@/components/ui/flag-chip";
import { flagFact } from "@/lib/envoy/flags";
import type { FlagRate } from "@/lib/mesh/edge";
import styles from "./edge-flags.module.css";

const UNKNOWN_FLAG = "Not a word that Envoy or ztunnel is known to write.";

export function flagMeaning(flag: string): string {
  return flagFact(flag)?.meaning ?? UNKNOWN_FLAG;
}

/** The flags seen, each with its meaning at hand. */
export function EdgeFlags({ flags, tabIndex }: { flags: FlagRate[]; tabIndex: number }) {
  return (
    <span className={styles.flags}>
      {flags.map(({ flag }) => (
        <FlagChip key={flag} flag={flag} meaning={flagMeaning(flag)} tabIndex={tabIndex} />
      ))}
    </span>
  );
}
