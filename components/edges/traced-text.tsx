import type { Edge } from "@/lib/mesh/edge";
import type { NumberColumn } from "@/lib/mesh/number-column";
import styles from "./traced-text.module.css";

/** Which number was asked about, and the element that shows it. */
export type AskedFigure = { edge: Edge; column: NumberColumn; text: string; anchor: HTMLElement };

type TracedTextProps = {
  edge: Edge;
  column: NumberColumn;
  text: string;
  isQuiet?: boolean;
  tabIndex?: number;
  onAsk: (asked: AskedFigure) => void;
};

/** A number that tells, when pressed, where it comes from. */
export function TracedText(props: TracedTextProps) {
  const { edge, column, text, isQuiet = false, tabIndex = 0, onAsk } = props;
  return (
    <button
      type="button"
      className={styles.text}
      aria-haspopup="dialog"
      data-quiet={isQuiet || undefined}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        onAsk({ edge, column, text, anchor: event.currentTarget });
      }}
    >
      {text}
    </button>
  );
}
