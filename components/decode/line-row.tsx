import { OwnerMark } from "@/components/ui/owner-mark";
import { formatLatency } from "@/lib/format/latency";
import type { DecodedLine } from "./decode-messages";
import styles from "./line-row.module.css";
import { clockText, requestText, statusText } from "./line-words";
import { LogFlags } from "./log-flags";
import type { OpenLine } from "./use-opened-line";

type LineRowProps = {
  /** `null` while it is read. */
  line: DecodedLine | null;
  rowIndex: number;
  isMany: boolean;
  isOpen: boolean;
  /** The one row that Tab stops at. */
  isTabStop: boolean;
  onOpen: OpenLine;
};

export function LineRow({ line, rowIndex, isMany, isOpen, isTabStop, onOpen }: LineRowProps) {
  if (line === null) {
    return (
      <tr className={styles.row} aria-rowindex={rowIndex}>
        <td colSpan={8} className={styles.quiet}>
          …
        </td>
      </tr>
    );
  }
  const { record, verdict, place, file } = line;
  const tabIndex = isTabStop ? 0 : -1;
  const isWrong = verdict.owner !== "none";
  return (
    <tr
      className={styles.row}
      aria-rowindex={rowIndex}
      aria-current={isOpen || undefined}
      data-wrong={isWrong || undefined}
      onClick={() => onOpen(place, false)}
    >
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-label={`Line ${record.line}${isMany ? ` of file ${file + 1}` : ""}`}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            // A press of Enter or the space bar counts no clicks.
            onOpen(place, event.detail === 0);
          }}
        >
          {isMany ? `${file + 1}:` : ""}
          {record.line}
        </button>
      </th>
      <td className={styles.quiet}>{clockText(record.startTime)}</td>
      <td>{statusText(record)}</td>
      <td>
        <LogFlags flags={record.flags} tabIndex={tabIndex} />
      </td>
      <td>{verdict.owner === "none" ? null : <OwnerMark owner={verdict.owner} />}</td>
      <td title={requestText(record)}>{requestText(record)}</td>
      <td className={styles.figure}>
        {record.durationMs === null ? "–" : formatLatency(record.durationMs)}
      </td>
      <td title={isWrong ? verdict.sentence : undefined}>{isWrong ? verdict.sentence : ""}</td>
    </tr>
  );
}
