"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useShortcuts } from "@/lib/hooks/use-shortcuts";
import type { DecodeClient } from "./decode-client";
import { LineRow } from "./line-row";
import styles from "./line-table.module.css";
import type { RowPage } from "./row-page";
import { useLineBlocks } from "./use-line-blocks";
import type { OpenLine } from "./use-opened-line";

const ROW_PX = 32;
const HEAD_PX = 32;
const OVERSCAN_ROWS = 10;
const COLUMNS = ["Line", "Time", "Code", "Flags", "Owner", "Request", "Took", "Verdict"];

type LineTableProps = {
  client: DecodeClient;
  view: number;
  page: RowPage;
  /** Several files: a line's number alone does not say which. */
  isMany: boolean;
  openPlace: number | null;
  onOpen: OpenLine;
  onFailure: (message: string) => void;
};

/** A plain table, of which only the lines in sight are drawn, and read again from the log. */
export function LineTable(props: LineTableProps) {
  const { client, view, page, isMany, openPlace, onOpen, onFailure } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: page.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
  });
  const rows = virtualizer.getVirtualItems().map(({ index }) => index);
  const [first = 0] = rows;
  const last = rows.at(-1) ?? -1;
  const sight = { first: page.start + first, last: page.start + last };
  const lineAt = useLineBlocks(client, view, sight, onFailure);
  const openIndex = rows.find((index) => lineAt(page.start + index)?.place === openPlace) ?? null;
  const step = (by: number) => {
    const next = openIndex === null ? first : openIndex + by;
    const line = lineAt(page.start + next);
    if (line === null || next >= page.count) return;
    virtualizer.scrollToIndex(next, { align: "auto" });
    onOpen(line.place, false);
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ height: `min(70dvh, ${page.count * ROW_PX + HEAD_PX + 2}px)` }}
    >
      <table className={styles.table} aria-label="Lines" aria-rowcount={page.count + 1}>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {COLUMNS.map((title) => (
              <th key={title} scope="col" data-column={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap px={first * ROW_PX} />
          {rows.map((index) => {
            const line = lineAt(page.start + index);
            return (
              <LineRow
                key={index}
                line={line}
                rowIndex={index + 2}
                isMany={isMany}
                isOpen={line !== null && line.place === openPlace}
                isTabStop={index === (openIndex ?? first)}
                onOpen={onOpen}
              />
            );
          })}
          <Gap px={(page.count - 1 - last) * ROW_PX} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ px }: { px: number }) {
  return px <= 0 ? null : <tr style={{ height: px }} />;
}
