import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { Point } from "@/lib/layout/layout-graph";
import { keepViewport, keptViewport } from "./kept-picture";
import type { MapRenderer } from "./map-renderer";
import type { Scene } from "./scene";
import type { LayoutScope } from "./use-layout";
import {
  centredOn,
  extentOf,
  type ScreenSize,
  type Viewport,
  viewportOver,
  viewportWith,
  zoomedBy,
} from "./viewport";
import type { ViewportStore } from "./viewport-store";

const KEEP_AFTER_MS = 400;
const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";

export type Stage = {
  showAll: () => void;
  zoomBy: (factor: number) => void;
  panBy: (xPx: number, yPx: number) => void;
  goTo: (point: Point) => void;
  /** Brings what is out of sight into it; `isClose`: as large as it fits. */
  reveal: (ids: readonly string[], isClose: boolean) => void;
  /** To be told of every change of what is on screen. */
  onViewport: (viewport: Viewport) => void;
};

type StageProps = {
  containerRef: RefObject<HTMLElement | null>;
  renderer: MapRenderer | null;
  scene: Scene | null;
  scope: LayoutScope;
  store: ViewportStore;
};

/** Which part of the picture is on screen, and the ways to another one. Only a new picture is fitted. */
export function useStage({ containerRef, renderer, scene, scope, store }: StageProps): Stage {
  const shownKeyRef = useRef<string | null>(null);
  const fittedRef = useRef<Viewport | null>(null);
  const keepTimerRef = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (viewport: Viewport, isSmooth: boolean) =>
    renderer?.show(viewport, isSmooth && !window.matchMedia(REDUCED_MOTION).matches);
  const showAll = (isSmooth: boolean) => {
    const extent = scene === null ? null : extentOf(scene);
    if (extent === null) return;
    const viewport = viewportOver(extent, sizeOf(containerRef.current));
    fittedRef.current = viewport;
    show(viewport, isSmooth);
  };
  const change = (next: (from: Viewport, size: ScreenSize) => Viewport, isSmooth: boolean) => {
    const view = store.current();
    if (view) show(next(view.viewport, view.size), isSmooth);
  };
  const begin = useEffectEvent((key: string) => {
    if (shownKeyRef.current === key || scene === null || scene.nodes.length === 0) return;
    shownKeyRef.current = key;
    const kept = scope.isPinned ? null : keptViewport(key);
    if (kept) show(kept, false);
    else showAll(false);
  });
  const onResize = useEffectEvent((hasWindowChanged: boolean) => {
    const view = store.current();
    const size = sizeOf(containerRef.current);
    if (!view || isSameSize(view.size, size)) return;
    renderer?.resize();
    store.set({ ...view, size });
    if (hasWindowChanged && isSame(view.viewport, fittedRef.current)) showAll(false);
  });

  useEffect(() => {
    if (renderer && scene) begin(scope.key);
  }, [renderer, scene, scope.key]);
  useEffect(() => watchSize(containerRef.current, onResize), [containerRef]);

  return {
    showAll: () => showAll(true),
    zoomBy: (factor) => change((from, size) => zoomedBy(from, factor, size), true),
    panBy: (xPx, yPx) =>
      change((from) => ({ ...from, panX: from.panX + xPx, panY: from.panY + yPx }), false),
    goTo: (point) => change((from, size) => centredOn(point, from.zoom, size), false),
    reveal: (ids, isClose) => {
      const extent = scene === null ? null : extentOf(scene, ids);
      if (extent === null) return;
      change(
        (from, size) => (isClose ? viewportOver(extent, size) : viewportWith(from, extent, size)),
        true,
      );
    },
    onViewport: (viewport) => {
      tellViewport(containerRef.current, viewport);
      store.set({ viewport, size: sizeOf(containerRef.current) });
      clearTimeout(keepTimerRef.current);
      if (scope.isPinned || shownKeyRef.current !== scope.key) return;
      const kept = isSame(viewport, fittedRef.current) ? null : viewport;
      keepTimerRef.current = setTimeout(() => keepViewport(scope.key, kept), KEEP_AFTER_MS);
    },
  };
}

/** For whoever looks at the page from outside, since a canvas tells nothing of what it shows. */
function tellViewport(container: HTMLElement | null, { panX, panY, zoom }: Viewport): void {
  if (!container) return;
  container.dataset.zoom = zoom.toFixed(3);
  container.dataset.pan = `${Math.round(panX)} ${Math.round(panY)}`;
}

function sizeOf(container: HTMLElement | null): ScreenSize {
  return { widthPx: container?.clientWidth ?? 0, heightPx: container?.clientHeight ?? 0 };
}

function isSame(a: Viewport, b: Viewport | null): boolean {
  return b !== null && a.panX === b.panX && a.panY === b.panY && a.zoom === b.zoom;
}

function isSameSize(a: ScreenSize, b: ScreenSize): boolean {
  return a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}

/** A panel that opens beside the map is no reason to fit the picture anew; another window is. */
function watchSize(
  container: HTMLElement | null,
  onResize: (hasWindowChanged: boolean) => void,
): (() => void) | undefined {
  if (!container) return undefined;
  let windowSize = `${window.innerWidth} ${window.innerHeight}`;
  const observer = new ResizeObserver(() => {
    const now = `${window.innerWidth} ${window.innerHeight}`;
    onResize(now !== windowSize);
    windowSize = now;
  });
  observer.observe(container);
  return () => observer.disconnect();
}
