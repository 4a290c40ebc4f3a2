"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useShortcuts } from "@/lib/hooks/use-shortcuts";
import type { DecodeClient } from "./decode-client";
import type { LineFilter, LogSummary } from "./decode-messages";
import { NO_FILTER } from "./line-filter";
import { LineFilters } from "./line-filters";
import styles from "./line-section.module.css";
import { LineTable } from "./line-table";
import { LinesFailure } from "./log-failure";
import { messageOf } from "./message-of";
import { pageOf } from "./row-page";
import type { OpenLine } from "./use-opened-line";

type LineSectionProps = {
  summary: LogSummary;
  client: DecodeClient;
  filter: LineFilter;
  onFilter: (change: Partial<LineFilter>) => void;
  openPlace: number | null;
  onOpen: OpenLine;
  onClose: () => void;
  /** Why lines could not be read again, where that is so. */
  failure: string | null;
  onFailure: (message: string) => void;
};

type View = { view: number; count: number };

/** Every line, or those that are picked. */
export function LineSection(props: LineSectionProps) {
  const { summary, client, filter, onFilter, openPlace, onOpen, onClose, failure, onFailure } =
    props;
  const view = useView(client, filter, summary.records, onFailure);
  const [pageStart, setPageStart] = useState(0);
  const page = pageOf(pageStart, view.count);
  useShortcuts({ Escape: onClose });
  const filterBy = (change: Partial<LineFilter>) => {
    setPageStart(0);
    onFilter(change);
  };
  return (
    <section className={styles.lines} aria-labelledby="lines-of-log">
      <h2 id="lines-of-log" className={styles.title}>
        Lines
      </h2>
      <LineFilters summary={summary} filter={filter} count={view.count} onFilter={filterBy} />
      {failure === null ? null : <LinesFailure message={failure} />}
      {view.count === 0 ? (
        <p className={styles.empty}>No line fits all of these filters.</p>
      ) : (
        <LineTable
          key={`${view.view} ${page.start}`}
          client={client}
          view={view.view}
          page={page}
          isMany={summary.files.length > 1}
          openPlace={openPlace}
          onOpen={onOpen}
          onFailure={onFailure}
        />
      )}
      {page.previous === null && page.next === null ? null : (
        <nav className={styles.pages} aria-label="Pages of lines">
          <Button
            disabled={page.previous === null}
            onClick={() => setPageStart(page.previous ?? 0)}
          >
            Previous lines
          </Button>
          <span>{page.words}</span>
          <Button disabled={page.next === null} onClick={() => setPageStart(page.next ?? 0)}>
            Next lines
          </Button>
        </nav>
      )}
    </section>
  );
}

/**
 * The lines that the worker picked for the filter; while it picks, those of the filter before.
 * A log opens with all of its lines, which the worker need not pick.
 */
function useView(
  client: DecodeClient,
  filter: LineFilter,
  records: number,
  onFailure: (message: string) => void,
): View {
  const [view, setView] = useState<View>({ view: 0, count: records });
  const hasPicked = useRef(false);
  useEffect(() => {
    if (filter === NO_FILTER && !hasPicked.current) return;
    hasPicked.current = true;
    let isCurrent = true;
    client.filter(filter).then(
      (next) => {
        if (isCurrent) setView(next);
      },
      (cause) => onFailure(messageOf(cause)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, filter, onFailure]);
  return view;
}
