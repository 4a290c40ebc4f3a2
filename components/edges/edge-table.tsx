"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useEffect, useEffectEvent, useRef } from "react";
import type { EdgeChanges } from "@/lib/mesh/answer-changes";
import { edgeColumns, leastWidthPx } from "./edge-columns";
import { EdgeHead } from "./edge-head";
import { EdgeRow } from "./edge-row";
import styles from "./edge-table.module.css";
import { gapsBetween, withIndex } from "./row-window";
import type { AskedFigure } from "./traced-text";
import type { EdgeList } from "./use-edge-list";

const HEAD_PX = 32;
const ROW_PX = 32;
const NARROW_ROW_PX = 52;
const OVERSCAN_ROWS = 10;

type EdgeTableProps = {
  list: EdgeList;
  selectedId: string | null;
  isNarrow: boolean;
  /** `null`: nothing is compared. */
  changes: EdgeChanges | null;
  isFilling: boolean;
  clashing: ReadonlySet<string>;
  hrefBase: string;
  onSelect: (edgeId: string) => void;
  onAsk: (asked: AskedFigure) => void;
};

/** A plain table for eyes and readers alike, of which only the rows in sight are drawn. */
export function EdgeTable(props: EdgeTableProps) {
  const { list, selectedId, changes, ...rowProps } = props;
  const { shown: edges, sort, sortBy } = list;
  const { isNarrow } = rowProps;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = edgeColumns(isNarrow, changes !== null);
  const rowPx = isNarrow ? NARROW_ROW_PX : ROW_PX;
  const indexOf = (edgeId: string | null) => edges.findIndex(({ id }) => id === edgeId);
  const selectedIndex = indexOf(selectedId);
  const virtualizer = useVirtualizer({
    count: edges.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN_ROWS,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), selectedIndex),
  });
  useRevealedSelection(selectedId, scroller, (edgeId) => {
    const index = indexOf(edgeId);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: "auto" });
  });
  const { rows, restPx } = gapsBetween(
    virtualizer.getVirtualItems().map(({ index }) => index),
    edges.length,
    rowPx,
  );
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        style={{ minWidth: leastWidthPx(columns) }}
        aria-label="Edges"
        aria-rowcount={edges.length + 1}
      >
        <colgroup>
          {columns.map(({ name, widthPx }) => (
            <col key={name} style={widthPx === null ? undefined : { width: widthPx }} />
          ))}
        </colgroup>
        <EdgeHead columns={columns} sort={sort} onSort={sortBy} />
        <tbody>
          {rows.map(({ index, gapPx }) => {
            const edge = edges[index];
            return edge ? (
              <Fragment key={edge.id}>
                <Gap px={gapPx} />
                <EdgeRow
                  edge={edge}
                  index={index}
                  columns={columns}
                  change={changes?.[edge.id] ?? null}
                  isSelected={index === selectedIndex}
                  isTabStop={index === Math.max(0, selectedIndex)}
                  {...rowProps}
                />
              </Fragment>
            ) : null;
          })}
          <Gap px={restPx} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ px }: { px: number }) {
  return px === 0 ? null : <tr style={{ height: px }} />;
}

/** A new selection scrolls into sight; the focus goes with it unless it is at work elsewhere. */
function useRevealedSelection(
  selectedId: string | null,
  scroller: { current: HTMLElement | null },
  scrollTo: (edgeId: string | null) => void,
): void {
  const isDrawn = useRef(false);
  const reveal = useEffectEvent((edgeId: string | null) => {
    scrollTo(edgeId);
    const isFirst = !isDrawn.current;
    isDrawn.current = true;
    const focused = document.activeElement;
    const isFree = focused === document.body || scroller.current?.contains(focused);
    if (isFirst || !isFree) return;
    scroller.current
      ?.querySelector<HTMLElement>("[aria-current] a")
      ?.focus({ preventScroll: true });
  });
  // An effect event, since a refresh that moves the row must not scroll.
  useEffect(() => reveal(selectedId), [selectedId]);
}
