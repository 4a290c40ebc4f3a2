import type { Outline, Point } from "@/lib/layout/layout-graph";
import type { ScreenSize } from "./viewport";
import type { View } from "./viewport-store";

/** From the picture to the small one: a point is at `left + x × scale`. */
export type MiniScale = { left: number; top: number; scale: number };

export function miniScale(extent: Outline, { widthPx, heightPx }: ScreenSize): MiniScale {
  const scale = Math.min(widthPx / extent.widthPx, heightPx / extent.heightPx);
  return { left: widthPx / 2 - extent.x * scale, top: heightPx / 2 - extent.y * scale, scale };
}

/** What is on screen, as a frame on the small picture that never leaves it. */
export function frameOnMini({ viewport, size }: View, mini: MiniScale, within: ScreenSize) {
  const { panX, panY, zoom } = viewport;
  const toX = (screenX: number) => mini.left + ((screenX - panX) / zoom) * mini.scale;
  const toY = (screenY: number) => mini.top + ((screenY - panY) / zoom) * mini.scale;
  const left = clamped(toX(0), within.widthPx);
  const top = clamped(toY(0), within.heightPx);
  return {
    left,
    top,
    width: clamped(toX(size.widthPx), within.widthPx) - left,
    height: clamped(toY(size.heightPx), within.heightPx) - top,
  };
}

/** The point of the picture under a point of the small one. */
export function pointUnder(at: Point, { left, top, scale }: MiniScale): Point {
  return { x: (at.x - left) / scale, y: (at.y - top) / scale };
}

function clamped(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
