import type { Edge } from "@/lib/mesh/edge";
import styles from "./edge-figure.module.css";
import { type FigureColumn, figure, isOnItsWay } from "./edge-figures";
import { type AskedFigure, TracedText } from "./traced-text";

type EdgeFigureProps = {
  edge: Edge;
  column: FigureColumn;
  isFilling?: boolean;
  tabIndex?: number;
  onAsk: (asked: AskedFigure) => void;
};

/** One figure of an edge, or what stands for one that is not there. */
export function EdgeFigure({ edge, column, isFilling = false, ...rest }: EdgeFigureProps) {
  const { text, isQuiet } = figure(edge, column);
  if (text === null) return <Absent isOnItsWay={isOnItsWay(edge, column, isFilling)} />;
  return <TracedText edge={edge} column={column} text={text} isQuiet={isQuiet} {...rest} />;
}

function Absent({ isOnItsWay }: { isOnItsWay: boolean }) {
  return (
    <span className={styles.absent}>
      <span aria-hidden="true">{isOnItsWay ? "···" : "–"}</span>
      <span className="visually-hidden">{isOnItsWay ? "on its way" : "not known"}</span>
    </span>
  );
}
