import type { Edge } from "@/lib/mesh/edge";
import type { NumberColumn } from "@/lib/mesh/number-column";
import { type FigureColumn, figure, isOnItsWay } from "./edge-figures";
import styles from "./figure-button.module.css";

/** Which number was asked about, and the element that shows it. */
export type AskedFigure = { edge: Edge; column: NumberColumn; text: string; anchor: HTMLElement };

type FigureButtonProps = {
  edge: Edge;
  column: FigureColumn;
  isFilling?: boolean;
  tabIndex?: number;
  onAsk: (asked: AskedFigure) => void;
};

/** A number that tells, when pressed, where it comes from. */
export function FigureButton(props: FigureButtonProps) {
  const { edge, column, isFilling = false, tabIndex = 0, onAsk } = props;
  const { text, isQuiet } = figure(edge, column);
  if (text === null) return <Absent isOnItsWay={isOnItsWay(edge, column, isFilling)} />;
  return (
    <button
      type="button"
      className={styles.figure}
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

function Absent({ isOnItsWay }: { isOnItsWay: boolean }) {
  return (
    <span className={styles.absent}>
      <span aria-hidden="true">{isOnItsWay ? "···" : "–"}</span>
      <span className="visually-hidden">{isOnItsWay ? "on its way" : "not known"}</span>
    </span>
  );
}
