import type { RefObject } from "react";
import { IconButton } from "@/components/ui/button";
import styles from "./map-controls.module.css";
import type { Stage } from "./use-stage";

const ZOOM_STEP = 1.3;

type MapControlsProps = { stage: Stage; screenRef: RefObject<HTMLElement | null> };

/** Where the eyes are on the picture. */
export function MapControls({ stage, screenRef }: MapControlsProps) {
  return (
    <div className={styles.controls}>
      <IconButton icon="plus" label="Zoom in" onClick={() => stage.zoomBy(ZOOM_STEP)} />
      <IconButton icon="minus" label="Zoom out" onClick={() => stage.zoomBy(1 / ZOOM_STEP)} />
      <IconButton icon="fit" label="Show all" onClick={stage.showAll} />
      <IconButton
        icon="fullscreen"
        label="Full screen"
        onClick={() => toggleFullScreen(screenRef.current)}
      />
    </div>
  );
}

/** A frame that forbids it leaves everything as it is. */
function toggleFullScreen(screen: HTMLElement | null): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : screen?.requestFullscreen();
  change?.catch(() => {});
}
