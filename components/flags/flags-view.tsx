"use client";

import { useRef } from "react";
import { SearchField } from "@/components/ui/search-field";
import { useSearchText } from "@/lib/hooks/use-search-text";
import { useShortcuts } from "@/lib/hooks/use-shortcuts";
import { FlagList } from "./flag-list";
import { ALL_ENTRIES, type FlagSearch, searchFlags } from "./flag-search";
import styles from "./flags-view.module.css";
import { setSentence } from "./set-sentence";

/** The dictionary, and a search that understands what logs say. */
export function FlagsView() {
  const [text, setText] = useSearchText();
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => searchRef.current?.focus() });
  const search = searchFlags(text);
  const { found, nearest, isSet } = search;
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>Response flags</h1>
      <p className={styles.lead}>
        What Envoy and ztunnel write into access logs and metrics when something goes wrong, who
        owns it, and what to check.
      </p>
      <div className={styles.bar}>
        <SearchField
          inputRef={searchRef}
          label="Search flags"
          placeholder="UF,URX, circuit breaker, 504, response_timeout"
          text={text}
          onChange={setText}
        />
        <span role="status" className={styles.count}>
          {found.length === ALL_ENTRIES.length
            ? `${ALL_ENTRIES.length} flags`
            : `${found.length} of ${ALL_ENTRIES.length} flags`}
        </span>
      </div>
      <Meaning search={search} />
      {isSet ? <p className={styles.meaning}>{setSentence(found)}</p> : null}
      {found.length > 0 ? <FlagList entries={found} label="Flags" /> : null}
      {nearest.length > 0 ? (
        <>
          <p>Nothing in the dictionary fits. The flags with the nearest names:</p>
          <FlagList entries={nearest} label="Nearest flags" />
        </>
      ) : null}
    </div>
  );
}

function Meaning({ search: { details } }: { search: FlagSearch }) {
  if (details === null) return null;
  return (
    <p className={styles.meaning}>
      <b>As response code details:</b> {details.sentence} Owner: {details.owner}.
    </p>
  );
}
