import { IconButton } from "@/components/ui/button";
import styles from "./map-controls.module.css";
import type { Stage } from "./use-stage";
import { ZOOM_STEP } from "./viewport";

/** Where the eyes are on the picture. */
export function MapControls({ stage }: { stage: Stage }) {
  return (
    <div className={styles.controls}>
      <IconButton icon="plus" label="Zoom in" onClick={() => stage.zoomBy(ZOOM_STEP)} />
      <IconButton icon="minus" label="Zoom out" onClick={() => stage.zoomBy(1 / ZOOM_STEP)} />
      <IconButton icon="fit" label="Show all" onClick={stage.showAll} />
      {document.fullscreenEnabled ? (
        <IconButton icon="fullscreen" label="Full screen" onClick={toggleFullScreen} />
      ) : null}
    </div>
  );
}

/** The whole page, since the details of what is selected stand beside the map, not in it. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => {}); // a browser that forbids it leaves everything as it is
}
