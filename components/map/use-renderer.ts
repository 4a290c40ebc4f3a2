import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { readPalette, watchColours } from "./map-palette";
import type { MapEvents, MapRenderer, StartRenderer } from "./map-renderer";
import type { Scene } from "./scene";

export type RendererState = { renderer: MapRenderer | null; isFailed: boolean };

/** The renderer within an element, from the moment that its code has arrived. */
export function useRenderer(
  containerRef: RefObject<HTMLElement | null>,
  scene: Scene | null,
  events: MapEvents,
): RendererState {
  const [renderer, setRenderer] = useState<MapRenderer | null>(null);
  const [isFailed, setFailed] = useState(false);
  const emit = useEffectEvent((act: (to: MapEvents) => void) => act(events));

  useEffect(() => {
    const container = containerRef.current;
    if (!container) return;
    const start = { isWanted: true, stop: () => {} };
    loadRenderer().then(
      (startRenderer) => {
        if (!start.isWanted) return;
        const started = startRenderer(container, readPalette(container), forwarded(emit));
        const unwatch = watchColours(() => started.paint(readPalette(container)));
        start.stop = () => {
          unwatch();
          started.dispose();
        };
        setRenderer(started);
      },
      () => setFailed(true),
    );
    return () => {
      start.isWanted = false;
      start.stop();
      setRenderer(null);
    };
  }, [containerRef]);

  useEffect(() => {
    if (renderer && scene) renderer.draw(scene);
  }, [renderer, scene]);

  return { renderer, isFailed };
}

async function loadRenderer(): Promise<StartRenderer> {
  const { startCytoscape } = await import("./cytoscape-renderer");
  return startCytoscape;
}

/** Events go to whoever listens at that moment. */
function forwarded(emit: (act: (to: MapEvents) => void) => void): MapEvents {
  return {
    onSelect: (id) => emit((to) => to.onSelect(id)),
    onToggle: (id) => emit((to) => to.onToggle(id)),
    onHover: (hover) => emit((to) => to.onHover(hover)),
    onMove: (nodeId, point) => emit((to) => to.onMove(nodeId, point)),
    onViewport: (viewport) => emit((to) => to.onViewport(viewport)),
  };
}
