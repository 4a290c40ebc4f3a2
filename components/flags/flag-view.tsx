import Link from "next/link";
import { FlagEntryCard } from "./flag-entry";
import { FlagList } from "./flag-list";
import { searchFlags } from "./flag-search";
import styles from "./flag-view.module.css";
import { setSentence } from "./set-sentence";

/** What the address names: one flag, a set of them, or something that is no flag. */
export function FlagView({ name }: { name: string }) {
  const { found, isSet, nearest, details } = searchFlags(name);
  const isNamed = isSet || (found.length === 1 && details === null);
  return (
    <div className={styles.view}>
      <Link className={styles.back} href="/flags" prefetch={false}>
        All flags
      </Link>
      {isNamed ? null : <NoSuchFlag name={name} />}
      {isSet ? (
        <header className={styles.set}>
          <h1 className={styles.title}>{found.map(({ flag }) => flag).join(",")}</h1>
          <p>{setSentence(found)}</p>
        </header>
      ) : null}
      {isNamed ? (
        found.map((entry) => <FlagEntryCard key={entry.flag} entry={entry} isOneOfSet={isSet} />)
      ) : (
        <FlagList entries={found.length > 0 ? found : nearest} label="Nearest flags" />
      )}
    </div>
  );
}

function NoSuchFlag({ name }: { name: string }) {
  return (
    <section className={styles.notice} role="status">
      <h1 className={styles.title}>No flag is called “{name.slice(0, 60)}”</h1>
      <p>
        Neither Envoy nor ztunnel is known to write it. A custom filter may set flags of its own,
        and a newer Envoy may have flags that are not known here. The nearest:
      </p>
    </section>
  );
}
