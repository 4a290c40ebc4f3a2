import { type PointerEvent, useEffect, useRef, useSyncExternalStore } from "react";
import type { Point } from "@/lib/layout/layout-graph";
import styles from "./mini-map.module.css";
import { frameOnMini, miniScale, pointUnder } from "./mini-map-geometry";
import { paintMiniMap } from "./paint-mini-map";
import type { Scene } from "./scene";
import { usePalette } from "./use-palette";
import { extentOf } from "./viewport";
import type { ViewportStore } from "./viewport-store";

/** Sharp on screens of twice the usual density. */
const DENSITY = 2;
const SIZE = { widthPx: 168, heightPx: 104 };

type MiniMapProps = { scene: Scene; store: ViewportStore; onGo: (to: Point) => void };

/** The whole picture in a corner, with a frame around what is on screen; for pointers alone. */
export function MiniMap({ scene, store, onGo }: MiniMapProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const view = useSyncExternalStore(store.subscribe, store.current, () => null);
  const extent = extentOf(scene);
  const mini = extent === null ? null : miniScale(extent, SIZE);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (canvas && mini && palette) paintMiniMap(canvas, scene, mini, palette);
  }, [scene, mini, palette]);

  if (mini === null) return null;
  const go = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.buttons === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onGo(pointUnder({ x: event.clientX - left, y: event.clientY - top }, mini));
  };
  return (
    <button
      type="button"
      className={styles.mini}
      aria-label="Mini-map: point at what to show"
      tabIndex={-1}
      onPointerDown={go}
      onPointerMove={go}
    >
      <canvas
        ref={canvasRef}
        className={styles.picture}
        width={SIZE.widthPx * DENSITY}
        height={SIZE.heightPx * DENSITY}
      />
      {view ? <span className={styles.frame} style={frameOnMini(view, mini, SIZE)} /> : null}
    </button>
  );
}
