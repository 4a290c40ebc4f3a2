"use client";

import { type ReactNode, useRef, useState } from "react";
import { useIsNarrow } from "@/lib/hooks/use-room";
import { useView } from "@/lib/hooks/use-view";
import { changesFromAnswer } from "@/lib/mesh/answer-changes";
import type { EdgesAnswer } from "@/lib/mesh/edge";
import { edgesWithGone } from "@/lib/mesh/edges-with-gone";
import { selectionFromEdges } from "@/lib/mesh/selection";
import { clashingNames } from "./clashing-names";
import styles from "./edge-board.module.css";
import { EdgeGone } from "./edge-gone";
import { EdgeTable } from "./edge-table";
import { EdgeToolbar } from "./edge-toolbar";
import { Inspector } from "./inspector";
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
  map: ReactNode;
  isFramed: boolean;
};

/** What is wrong, all edges as a map or as a table, and what is selected of them. */
export function EdgeBoard(props: EdgeBoardProps) {
  const { answer, isFilling, isStale, degradedRatio, map, isFramed } = props;
  const edges = edgesWithGone(answer);
  const changes = changesFromAnswer(answer);
  const [asked, setAsked] = useState<AskedFigure | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const isNarrow = useIsNarrow();
  const list = useEdgeList(edges, changes);
  const [view, showView] = useView(isFramed);
  const { selectedId, select, close, panelRef, hrefBase } = useEdgeSelection(
    list.shown,
    searchRef,
    showView,
  );
  const selection = selectedId === null ? null : selectionFromEdges(edges, selectedId);
  const clashing = clashingNames(edges);
  const rows = { selectedId, clashing, hrefBase, onSelect: select };
  const figures = { isFilling, onAsk: setAsked };
  const isMap = view === "map";
  const verdicts = isFramed ? null : (
    <Verdicts
      edges={answer.edges}
      degradedRatio={degradedRatio}
      noticeCount={answer.notices.length}
      {...rows}
    />
  );
  const inspector = selection ? (
    <Inspector
      selection={selection}
      edges={edges}
      panelRef={panelRef}
      onClose={close}
      hasMap={isMap}
      changes={changes}
      {...rows}
      {...figures}
    />
  ) : null;
  return (
    <div className={styles.board} data-stale={isStale || undefined}>
      {isMap && (verdicts || inspector) ? (
        <div className={styles.side}>
          {verdicts}
          {inspector}
        </div>
      ) : null}
      <div className={styles.content}>
        {isMap ? null : verdicts}
        {selectedId !== null && !selection ? (
          <EdgeGone edges={edges} goneId={selectedId} onClose={close} {...rows} />
        ) : null}
        <EdgeToolbar
          list={list}
          searchRef={searchRef}
          allCount={edges.length}
          view={view}
          onView={showView}
          hasHelp={!isFramed}
        />
        {isMap ? (
          map
        ) : (
          <EdgeTable
            key={isNarrow ? "narrow" : "wide"}
            list={list}
            isNarrow={isNarrow}
            changes={changes}
            {...rows}
            {...figures}
          />
        )}
      </div>
      {isMap ? null : inspector}
      {asked ? (
        <ProvenancePopover asked={asked} at={answer.at} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
