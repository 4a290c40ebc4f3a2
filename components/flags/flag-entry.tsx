import { CommandLine } from "@/components/ui/command-line";
import type { FlagEntry } from "@/lib/envoy/flag-dictionary";
import styles from "./flag-entry.module.css";
import { FlagOwner } from "./flag-owner";
import { FlagText } from "./flag-text";

/** One flag whole; one of several stands a heading below what stands over all of them. */
export function FlagEntryCard({ entry, isOneOfSet }: { entry: FlagEntry; isOneOfSet: boolean }) {
  const Title = isOneOfSet ? "h2" : "h1";
  const { flag, long, owner, meaning, status, sinceIstio, checks, objects, otherSide } = entry;
  return (
    <article className={styles.entry} aria-labelledby={`flag-${flag}`}>
      <Title id={`flag-${flag}`} className={styles.title}>
        <code>{flag}</code>
        {long === flag ? null : <span className={styles.long}>{long}</span>}
      </Title>
      <p className={styles.meaning}>
        <FlagText text={meaning} />
      </p>
      <dl className={styles.facts}>
        <dt>Owner</dt>
        <dd>
          <FlagOwner owner={owner} />
        </dd>
        <dt>Comes with</dt>
        <dd>{status}</dd>
        <dt>Written since</dt>
        <dd>{sinceIstio === null ? "every Istio still met" : `Istio ${sinceIstio}`}</dd>
      </dl>
      <Points title="When somebody else owns it" points={entry.ownerChanges} />
      <Points title="Likely causes" points={entry.likelyCauses} />
      <section className={styles.section}>
        <h2>What to check</h2>
        <p className={styles.quiet}>
          Words in braces are yours to fill in; the decoder fills them in from a log line.
        </p>
        {checks.map(({ what, command }) => (
          <CommandLine key={command} what={what} command={command} />
        ))}
      </section>
      <Points title="Where it is decided" points={objects} />
      <section className={styles.section}>
        <h2>On the other side of the hop</h2>
        <p>
          <FlagText text={otherSide} />
        </p>
      </section>
      <Points title="Easily mistaken for" points={entry.mistakenFor} />
    </article>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>
            <FlagText text={point} />
          </li>
        ))}
      </ul>
    </section>
  );
}
