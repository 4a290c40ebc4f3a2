import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import { OwnerMark } from "@/components/ui/owner-mark";
import { ownerShares } from "@/components/ui/owner-words";
import { endpointText } from "@/lib/mesh/endpoint";
import { notableFlags } from "@/lib/mesh/notable-flags";
import type { OnsetsAnswer } from "@/lib/mesh/onsets-answer";
import { stateWord } from "@/lib/mesh/state-word";
import { EdgeFlags } from "./edge-flags";
import { edgeHref } from "./edge-href";
import { EdgeLink } from "./edge-link";
import { OnsetCourse } from "./onset-course";
import styles from "./verdict.module.css";
import type { WrongEdge } from "./wrong-list";

/** More would fill the screen before the second failure is read. */
const NOTES_SHOWN = 2;

type VerdictProps = WrongEdge & {
  /** Only while comparing, and once they are known. */
  onsets: OnsetsAnswer | undefined;
  selectedId: string | null;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
};

/** One edge as a sentence, with its owner and flags as evidence. */
export function Verdict(props: VerdictProps) {
  const { edge, isBehind, onsets, selectedId, clashing, hrefBase, onSelect } = props;
  const { source, destination, health, reason, owners, worseWorkload } = edge;
  const notes = worseWorkload ? [worseWorkload.sentence, ...props.notes] : props.notes;
  const further = notes.slice(NOTES_SHOWN);
  const [owner] = ownerShares(owners);
  const onset = onsets?.onsets.find((one) => one.edge === edge.id);
  return (
    <li
      className={styles.verdict}
      data-health={health}
      data-behind={isBehind || undefined}
      aria-current={edge.id === selectedId || undefined}
    >
      <HealthMark health={health} word={stateWord(edge)} />
      <EdgeLink edge={edge} href={edgeHref(hrefBase, edge)} isTabStop onSelect={onSelect}>
        <EndpointName endpoint={source} withCluster={clashing.has(endpointText(source))} /> →{" "}
        <EndpointName
          endpoint={destination}
          withCluster={clashing.has(endpointText(destination))}
        />
      </EdgeLink>
      <span className={styles.reason}>
        {reason}
        {notes.slice(0, NOTES_SHOWN).map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
        {further.length === 0 ? null : (
          <span className={styles.note} title={further.join("\n")}>
            and {further.length} more
          </span>
        )}
        {onsets && onset ? <OnsetCourse onset={onset} answer={onsets} /> : null}
      </span>
      <span className={styles.evidence}>
        {owner ? <OwnerMark owner={owner.owner} /> : null}
        <EdgeFlags flags={notableFlags(edge)} tabIndex={0} />
      </span>
    </li>
  );
}
