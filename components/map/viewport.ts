import type { Outline } from "@/lib/layout/layout-graph";
import type { Scene } from "./scene";

/** Which part of the picture is on screen: a point of the picture is at `pan + point × zoom`. */
export type Viewport = { panX: number; panY: number; zoom: number };
export type ScreenSize = { widthPx: number; heightPx: number };

export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 4;
/** By one press of a key or a button. */
export const ZOOM_STEP = 1.3;

/** A picture of three nodes is not blown up to fill a wall. */
const MOST_FIT_ZOOM = 1.25;
const FIT_MARGIN_PX = 28;
const SIGHT_MARGIN_PX = 24;

/** The least box, by its centre, around all that is drawn, or around some of it. */
export function extentOf(scene: Scene, ids: readonly string[] | null = null): Outline | null {
  const wanted = ids === null ? null : new Set(ids);
  const ends = new Set(
    scene.lines
      .filter(({ id }) => wanted?.has(id))
      .flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
  );
  const isWanted = (id: string) => wanted === null || wanted.has(id) || ends.has(id);
  return around([...scene.boxes, ...scene.nodes].filter(({ id }) => isWanted(id)));
}

function around(outlines: readonly Outline[]): Outline | null {
  if (outlines.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, widthPx, heightPx } of outlines) {
    left = Math.min(left, x - widthPx / 2);
    right = Math.max(right, x + widthPx / 2);
    top = Math.min(top, y - heightPx / 2);
    bottom = Math.max(bottom, y + heightPx / 2);
  }
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    widthPx: right - left,
    heightPx: bottom - top,
  };
}

/** The whole of an outline in the middle of the screen, as large as it reads well. */
export function viewportOver(outline: Outline, { widthPx, heightPx }: ScreenSize): Viewport {
  const zoom = clampedZoom(
    Math.min(
      (widthPx - 2 * FIT_MARGIN_PX) / outline.widthPx,
      (heightPx - 2 * FIT_MARGIN_PX) / outline.heightPx,
      MOST_FIT_ZOOM,
    ),
  );
  return centredOn(outline, zoom, { widthPx, heightPx });
}

export function centredOn(
  { x, y }: { x: number; y: number },
  zoom: number,
  { widthPx, heightPx }: ScreenSize,
): Viewport {
  return { panX: widthPx / 2 - x * zoom, panY: heightPx / 2 - y * zoom, zoom };
}

/** Nearer or farther, with the middle of the screen staying where it is. */
export function zoomedBy(viewport: Viewport, factor: number, size: ScreenSize): Viewport {
  const zoom = clampedZoom(viewport.zoom * factor);
  return centredOn(middleOf(viewport, size), zoom, size);
}

/** The least change that brings an outline into sight; the same viewport where it is in sight. */
export function viewportWith(viewport: Viewport, outline: Outline, size: ScreenSize): Viewport {
  const { zoom } = viewport;
  const widthPx = outline.widthPx * zoom;
  const heightPx = outline.heightPx * zoom;
  const margins = 2 * SIGHT_MARGIN_PX;
  if (widthPx + margins > size.widthPx || heightPx + margins > size.heightPx) {
    return viewportOver(outline, size);
  }
  const left = viewport.panX + outline.x * zoom - widthPx / 2;
  const top = viewport.panY + outline.y * zoom - heightPx / 2;
  return {
    panX: viewport.panX + into(left, widthPx, size.widthPx),
    panY: viewport.panY + into(top, heightPx, size.heightPx),
    zoom,
  };
}

/** How far a stretch has to move to lie within a length. */
function into(start: number, length: number, within: number): number {
  const before = SIGHT_MARGIN_PX - start;
  const after = start + length - (within - SIGHT_MARGIN_PX);
  if (before > 0) return before;
  return after > 0 ? -after : 0;
}

function middleOf({ panX, panY, zoom }: Viewport, { widthPx, heightPx }: ScreenSize) {
  return { x: (widthPx / 2 - panX) / zoom, y: (heightPx / 2 - panY) / zoom };
}

function clampedZoom(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}
