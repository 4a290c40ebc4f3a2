import type { KeyboardEvent, RefObject } from "react";
import type { Point } from "@/lib/layout/layout-graph";
import styles from "./map-canvas.module.css";

/** Where the page has it, as every stop of Tab. */
const IN_ORDER = 0;

type MapCanvasProps = {
  containerRef: RefObject<HTMLDivElement | null>;
  label: string;
  keysId: string;
  /** Where in the picture the keyboard is. */
  cursor: Point | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerLeave: () => void;
};

/** The drawing itself, and all keys while it has the focus. Tab leaves it as any other stop. */
export function MapCanvas(props: MapCanvasProps) {
  const { containerRef, label, keysId, cursor, onKeyDown, onPointerLeave } = props;
  return (
    <>
      <p id={keysId} hidden>
        Arrow keys go to the neighbour in that direction, Enter selects it or opens what is folded,
        Escape leaves it. Plus, minus and 0 zoom and fit, Shift with an arrow moves the picture. T
        shows the same as a table.
      </p>
      {/* The canvas takes keys of its own, which is what an application is to a screen reader. */}
      <div
        ref={containerRef}
        className={styles.canvas}
        role="application"
        aria-roledescription="map"
        aria-label={label}
        aria-describedby={keysId}
        data-cursor={cursor === null ? undefined : `${cursor.x} ${cursor.y}`}
        tabIndex={IN_ORDER}
        onKeyDown={onKeyDown}
        onPointerLeave={onPointerLeave}
      />
    </>
  );
}
