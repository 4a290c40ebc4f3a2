"use client";

import { useRef, useState } from "react";
import { useIsNarrow } from "@/lib/hooks/use-is-narrow";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { clashingNames } from "./clashing-names";
import styles from "./edge-board.module.css";
import { EdgeDetail } from "./edge-detail";
import { EdgeGone } from "./edge-gone";
import { EdgeTable } from "./edge-table";
import { EdgeToolbar } from "./edge-toolbar";
import { ProvenancePopover } from "./provenance-popover";
import type { AskedFigure } from "./traced-text";
import { useEdgeList } from "./use-edge-list";
import { useEdgeSelection } from "./use-edge-selection";
import { Verdicts } from "./verdicts";

type EdgeBoardProps = {
  answer: EdgesAnswer;
  isFilling: boolean;
  isStale: boolean;
  degradedRatio: number;
};

/** What is wrong, the table of all edges, and the one that is selected. */
export function EdgeBoard({ answer, isFilling, isStale, degradedRatio }: EdgeBoardProps) {
  const { edges, notices } = answer;
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const isNarrow = useIsNarrow();
  const list = useEdgeList(edges);
  const { selectedId, select, close, panelRef, hrefBase } = useEdgeSelection(list.shown, searchRef);
  const selected = edges.find(({ id }) => id === selectedId);
  const clashing = clashingNames(edges);
  const rows = { selectedId, clashing, hrefBase, onSelect: select };
  const figures = { isFilling, onAsk: setAsked };
  return (
    <div className={styles.board} data-stale={isStale || undefined}>
      <div className={styles.content}>
        <Verdicts
          edges={edges}
          degradedRatio={degradedRatio}
          noticeCount={notices.length}
          {...rows}
        />
        {selectedId !== null && !selected ? (
          <EdgeGone
            edges={edges}
            goneId={selectedId}
            hrefBase={hrefBase}
            onSelect={select}
            onClose={close}
          />
        ) : null}
        <EdgeToolbar
          searchText={list.searchText}
          onSearch={list.setSearchText}
          searchRef={searchRef}
          unread={list.unread}
          shownCount={list.shown.length}
          allCount={edges.length}
        />
        <EdgeTable
          key={isNarrow ? "narrow" : "wide"}
          edges={list.shown}
          isNarrow={isNarrow}
          sort={list.sort}
          onSort={list.sortBy}
          {...rows}
          {...figures}
        />
      </div>
      {selected ? (
        <EdgeDetail edge={selected} panelRef={panelRef} onClose={close} {...figures} />
      ) : null}
      {asked ? (
        <ProvenancePopover asked={asked} at={answer.at} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
