import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import { OwnerMark } from "@/components/ui/owner-mark";
import { ownerShares } from "@/components/ui/owner-words";
import { fullName } from "./clashing-names";
import { EdgeFlags } from "./edge-flags";
import { edgeHref } from "./edge-href";
import { EdgeLink } from "./edge-link";
import styles from "./verdict.module.css";
import type { WrongEdge } from "./wrong-list";

type VerdictProps = WrongEdge & {
  selectedId: string | null;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
};

/** One edge as a sentence, with its owner and flags as evidence. */
export function Verdict(props: VerdictProps) {
  const { edge, notes, isPassedOn, selectedId, clashing, hrefBase, onSelect } = props;
  const { source, destination, health, reason, flags, owners } = edge;
  const [owner] = ownerShares(owners);
  return (
    <li
      className={styles.verdict}
      data-health={health}
      data-passed-on={isPassedOn || undefined}
      aria-current={edge.id === selectedId || undefined}
    >
      <HealthMark health={health} />
      <EdgeLink edge={edge} href={edgeHref(hrefBase, edge)} isTabStop onSelect={onSelect}>
        <EndpointName endpoint={source} withCluster={clashing.has(fullName(source))} /> →{" "}
        <EndpointName endpoint={destination} withCluster={clashing.has(fullName(destination))} />
      </EdgeLink>
      <span className={styles.reason}>
        {reason}
        {notes.map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </span>
      <span className={styles.evidence}>
        {owner ? <OwnerMark owner={owner.owner} /> : null}
        <EdgeFlags flags={flags} tabIndex={0} />
      </span>
    </li>
  );
}
